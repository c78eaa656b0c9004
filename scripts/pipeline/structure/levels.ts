import type { Candidate } from './candidates.ts';
import { type System, subtitlesOf, systemOf, unnumberedChapters, unnumberedSections } from './system.ts';
import { hasFigures, readsLikeChapter } from './wording.ts';

/** The headings that have not ended at a point of the text, and the last numbers of their rows. */
interface Open {
  chapter: Candidate | null;
  section: Candidate | null;
  item: Candidate | null;
  lastChapter: number;
  lastNested: number;
  chapterStyle: string | null;
  nestedStyle: string | null;
}

/**
 * Decides which candidates are headings, and of which level: first by the system of marks that the report uses, then by the neighbours of each
 * candidate.
 */
export function headingLevels(candidates: Candidate[]): Map<Candidate, 1 | 2 | 3> {
  const system = systemOf(candidates);
  const chapters = unnumberedChapters(candidates, system);
  const subtitles = subtitlesOf(chapters, candidates);
  const known = { chapters, owners: sectionOwners(candidates, chapters), sections: unnumberedSections(candidates) };
  const levels = new Map<Candidate, 1 | 2 | 3>();
  const open: Open = {
    chapter: null,
    section: null,
    item: null,
    lastChapter: 0,
    lastNested: 0,
    chapterStyle: null,
    nestedStyle: null,
  };
  for (const candidate of candidates) {
    if (!candidate.fit || (subtitles.has(candidate) && !candidate.decided)) continue;
    const level = candidate.decided ?? levelOf(candidate, system, known, open);
    if (level === 0) continue;
    levels.set(candidate, level);
    openHeading(candidate, level, open);
  }
  dropLists(candidates, levels);
  dropUnsupported(candidates, levels);
  keepDecided(candidates, levels);
  return levels;
}

/** What an editor decided holds, whatever the row of a candidate tells. */
function keepDecided(candidates: Candidate[], levels: Map<Candidate, 1 | 2 | 3>): void {
  for (const c of candidates) {
    if (c.decided) levels.set(c, c.decided);
    else if (c.decided === 0) levels.delete(c);
  }
}

/** The candidates whose level other lines decide: chapters without a number, and sections that hold numbered ones. */
interface Known {
  chapters: Set<Candidate>;
  owners: Set<Candidate>;
  /** Sections whose number is lost. */
  sections: Set<Candidate>;
}

function levelOf(c: Candidate, system: System, { chapters, owners, sections }: Known, open: Open): 0 | 1 | 2 | 3 {
  const inSection = open.section?.kind === 'section' || open.section?.kind === 'chapter';
  if (chapters.has(c)) return 1;
  if (owners.has(c) || sections.has(c)) return 2;
  switch (c.kind) {
    case 'part':
      return system === 'parts' ? 1 : 0;
    case 'chapter':
      return system === 'numbered' && !isNested(c, open) ? 1 : 2;
    case 'section':
      return open.section?.kind === 'chapter' || (open.section && owners.has(open.section)) ? 3 : 2;
    case 'own':
      return inSection && !c.inRow ? 3 : 2;
    case 'firstly':
    case 'ordinal':
      if (open.item) return 3;
      return inSection || (open.section?.kind === 'own' && open.section.marked && !c.marked) ? 3 : 2;
    case 'dash':
      return inSection || (open.section?.kind === 'own' && open.section.marked && !c.marked) ? 3 : 2;
    case 'item':
    case 'parenItem':
    case 'lead':
      return 3;
    default:
      return 0;
  }
}

/**
 * The lines without a number, two or more in one chapter, below each of which `（一）` begins anew: they are the sections of the chapter, and what is
 * numbered below them is a level deeper.
 */
function sectionOwners(candidates: Candidate[], chapters: Set<Candidate>): Set<Candidate> {
  const owners = new Set<Candidate>();
  let row: Candidate[] = [];
  const close = () => {
    if (row.length >= 2) for (const c of row) owners.add(c);
    row = [];
  };
  let last: Candidate | null = null;
  for (const c of candidates) {
    if (!c.fit || c.kind === 'lead' || c.kind === 'item') continue;
    if (chapters.has(c) || c.kind === 'chapter' || c.kind === 'part') close();
    if (c.kind === 'section' && c.label?.number === 1) {
      if (last) row.push(last);
      else close();
    }
    const mayOwn = !chapters.has(c) && c.title.setting === 'line' && (c.kind === 'own' || c.kind === 'dash');
    last = mayOwn ? c : null;
  }
  close();
  return owners;
}

function styleOf(c: Candidate): string {
  return `${c.marked}-${c.title.setting === 'line' ? 'line' : 'run'}`;
}

/** Whether a `一、` belongs to a row of headings inside a chapter: it begins such a row or continues it. */
function isNested(c: Candidate, open: Open): boolean {
  const number = c.label?.number ?? 0;
  if (open.lastChapter === 0) return false;
  if (open.lastNested === 0) return number === 1;
  if (number !== open.lastNested + 1) return false;
  if (number !== open.lastChapter + 1) return true;
  // The number continues both the row of chapters and the row inside the chapter. The type face decides, then the wording.
  if (open.nestedStyle !== open.chapterStyle) return styleOf(c) === open.nestedStyle;
  return !readsLikeChapter(c.titleText);
}

/** Opens a heading and ends the open headings of its level and of deeper levels. */
function openHeading(c: Candidate, level: 1 | 2 | 3, open: Open): void {
  if (c.kind === 'chapter' && level === 1) {
    open.lastChapter = c.label?.number ?? 0;
    open.lastNested = 0;
    open.chapterStyle ??= styleOf(c);
  } else if (c.kind === 'chapter') {
    open.lastNested = c.label?.number ?? 0;
    if (open.lastNested === 1) open.nestedStyle = styleOf(c);
  }
  if (level === 1) {
    open.chapter = c;
    open.section = null;
  } else if (level === 2) open.section = c;
  if (level < 3) open.item = null;
  else if (c.kind === 'item') open.item = c;
}

/** At least this many `（一）` directly after each other are a list if one of them reads like an item of a list. */
const LEAST_LIST = 3;

/** Removes `（一）` that have no text between them and count things. They list projects and are no headings of sections. */
function dropLists(candidates: Candidate[], levels: Map<Candidate, 1 | 2 | 3>): void {
  let run: Candidate[] = [];
  const close = () => {
    if (run.length >= LEAST_LIST && run.some((c) => !c.fit || hasFigures(c.titleText))) {
      for (const c of run) levels.delete(c);
    }
    run = [];
  };
  for (const c of candidates) {
    if (c.kind === 'section' && !c.marked && (!c.fit || (c.title.setting === 'line' && c.title.tailEnd > c.title.end)))
      run.push(c);
    else close();
  }
  close();
}

/**
 * For a kind of heading, the least number of candidates under one parent. With fewer, none of them is a heading. For a kind that is missing here one
 * is enough.
 */
const LEAST_SIBLINGS: Partial<Record<Candidate['kind'], number>> = {
  item: 2,
  parenItem: 2,
  firstly: 2,
  ordinal: 2,
  lead: 2,
};

/** The share of a row that must read like headings, otherwise none of the row is a heading. `第一，` begins arguments as often as headings. */
function leastShare(kind: Candidate['kind']): number {
  return kind === 'firstly' || kind === 'ordinal' ? 0.65 : 0.5;
}

/**
 * Removes candidates with too few siblings (candidates of the same kind under one parent): a single short first sentence or a single `1.` is no
 * heading.
 */
function dropUnsupported(candidates: Candidate[], levels: Map<Candidate, 1 | 2 | 3>): void {
  for (const siblings of siblingGroups(candidates, levels)) {
    const first = siblings[0];
    if (!first) continue;
    const needed = LEAST_SIBLINGS[first.kind] ?? 1;
    let ranked = siblings.filter((c) => levels.has(c));
    const someInBold = first.kind === 'lead' && ranked.some((c) => c.marked);
    if (first.kind === 'lead') {
      dropFewSpaced(ranked, levels);
      ranked = ranked.filter((c) => levels.has(c));
      dropOddShapes(ranked, levels);
      dropIsolated(siblings, candidates, levels);
      ranked = ranked.filter((c) => levels.has(c));
    }
    const few = (ranked.length < needed && !someInBold) || isBareList(siblings);
    const mostlyText = first.kind !== 'lead' && needed > 1 && ranked.length < siblings.length * leastShare(first.kind);
    if (few || mostlyText) for (const c of ranked) levels.delete(c);
    else if (needed > 1 && first.kind !== 'lead') completeRow(siblings, ranked, levels);
    else if (first.kind === 'dash' && ranked.length >= LEAST_DASHES && ranked.length >= siblings.length * DASH_SHARE)
      completeRow(
        siblings.filter((c) => !hasFigures(c.titleText)),
        ranked,
        levels,
      );
  }
}

/** Whether a row of `1.` is a list: three or more lines directly below each other, none of which has text of its own below it. */
function isBareList(row: Candidate[]): boolean {
  return (
    row.length >= LEAST_LIST &&
    (row[0]?.kind === 'item' || row[0]?.kind === 'parenItem') &&
    row.every(
      ({ title, unit }, i) =>
        title.setting === 'line' && unit.passage - (row[i - 1]?.unit.passage ?? unit.passage - 1) === 1,
    )
  );
}

/** A row of dashes is completed if it has at least so many headings, and at least this share of it are headings: a list of figures is no row. */
const LEAST_DASHES = 3;
const DASH_SHARE = 0.7;

/** A sentence of more characters than this is no heading, even if the rest of its row are headings. */
const LONGEST_IN_ROW = 56;

/** Adds candidates that are a little too long or name a figure, if most of their numbered row are headings. */
function completeRow(siblings: Candidate[], ranked: Candidate[], levels: Map<Candidate, 1 | 2 | 3>): void {
  const level = ranked[0] && levels.get(ranked[0]);
  if (!level) return;
  for (const c of siblings) {
    const separated = /[；;，]/u.test(c.unit.text.slice(c.title.end, c.title.tailEnd));
    const alike = c.title.setting === 'line' ? c.titleText.length <= 30 : c.titleText.length <= LONGEST_IN_ROW;
    if (!levels.has(c) && alike && !separated) levels.set(c, level);
  }
}

/** Removes first sentences that only white space separates from the text, unless there are three: a single space may be a slip. */
function dropFewSpaced(leads: Candidate[], levels: Map<Candidate, 1 | 2 | 3>): void {
  const spaced = leads.filter((c) => c.title.setting === 'space');
  if (spaced.length < 3) for (const c of spaced) levels.delete(c);
}

/** Removes short first sentences that stand far from all others under the same parent. */
function dropIsolated(leads: Candidate[], candidates: Candidate[], levels: Map<Candidate, 1 | 2 | 3>): void {
  const places = leads.filter((c) => levels.has(c)).map((c) => candidates.indexOf(c));
  const plainBetween = (from: number, to: number): number =>
    candidates.slice(from + 1, to).filter((c) => !levels.has(c)).length;
  const isolated = places.filter((place, i) => {
    const [before, after] = [places[i - 1], places[i + 1]];
    const near =
      (before !== undefined && plainBetween(before, place) < REACH) ||
      (after !== undefined && plainBetween(place, after) < REACH);
    return !near && !candidates[place]?.marked;
  });
  for (const place of isolated) levels.delete(candidates[place] as Candidate);
}

/** Two siblings are near each other if fewer paragraphs than this, without a heading of their own, stand between them. */
const REACH = 3;

/** Removes a first sentence of three or more clauses, unless another one has this form, too. */
function dropOddShapes(leads: Candidate[], levels: Map<Candidate, 1 | 2 | 3>): void {
  const long = leads.filter((c) => !c.marked && c.titleText.split('，').length > 2);
  if (long.length < 2) for (const c of long) levels.delete(c);
}

/** Groups the candidates of one kind under one parent, whether they are headings or not. */
function siblingGroups(candidates: Candidate[], levels: Map<Candidate, 1 | 2 | 3>): Candidate[][] {
  const result = new Map<string, Candidate[]>();
  /** Index at which the row of each kind began. A new `一是` begins a new row. */
  const rows = new Map<Candidate['kind'], number>();
  let chapter = 0;
  let section = 0;
  let sectionKind: Candidate['kind'] | null = null;
  let item = 0;
  candidates.forEach((c, index) => {
    const level = levels.get(c);
    if (level === 1) {
      chapter = index + 1;
      section = 0;
      sectionKind = null;
    }
    if (level === 1 || level === 2) item = 0;
    const beside = level === 1 || level === 2 || c.kind === sectionKind;
    let parent = `${chapter}/${beside ? 0 : section}`;
    if (c.kind === 'lead') parent += `/${item}`;
    if (level === 2) {
      section = index + 1;
      sectionKind = c.kind;
    }
    if (c.kind === 'item' && level === 3) item = index + 1;
    if (c.label?.number === 1) rows.set(c.kind, index);
    const key = `${c.kind} ${parent} ${rows.get(c.kind) ?? ''}`;
    const group = result.get(key);
    if (group) group.push(c);
    else result.set(key, [c]);
  });
  return [...result.values()];
}
