import type { Candidate } from './candidates.ts';
import { type System, subtitlesOf, systemOf, unnumberedChapters } from './system.ts';
import { hasFigures, readsLikeChapter } from './wording.ts';

/** The headings that are open at one point of the text, and how far their rows have counted. */
interface Open {
  chapter: Candidate | null;
  section: Candidate | null;
  item: Candidate | null;
  lastChapter: number;
  lastNested: number;
  chapterStyle: string | null;
  nestedStyle: string | null;
}

/** The candidates that are headings, with their levels: by the report's own system, then by what stands around each of them. */
export function headingLevels(candidates: Candidate[]): Map<Candidate, 1 | 2 | 3> {
  const system = systemOf(candidates);
  const chapters = unnumberedChapters(candidates, system);
  const subtitles = subtitlesOf(chapters, candidates);
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
    if (!candidate.fit || subtitles.has(candidate)) continue;
    const level = levelOf(candidate, system, chapters, open);
    if (level === 0) continue;
    levels.set(candidate, level);
    openHeading(candidate, level, open);
  }
  dropLists(candidates, levels);
  dropUnsupported(candidates, levels);
  return levels;
}

function levelOf(c: Candidate, system: System, chapters: Set<Candidate>, open: Open): 0 | 1 | 2 | 3 {
  const inSection = open.section?.kind === 'section' || open.section?.kind === 'chapter';
  if (chapters.has(c)) return 1;
  switch (c.kind) {
    case 'part':
      return system === 'parts' ? 1 : 0;
    case 'chapter':
      return system === 'numbered' && !isNested(c, open) ? 1 : 2;
    case 'section':
      return open.section?.kind === 'chapter' ? 3 : 2;
    case 'own':
      return inSection ? 3 : 2;
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

function styleOf(c: Candidate): string {
  return `${c.marked}-${c.title.setting === 'line' ? 'line' : 'run'}`;
}

/** Whether a `一、` belongs to a row inside a chapter: it begins one there, or goes on with one. */
function isNested(c: Candidate, open: Open): boolean {
  const number = c.label?.number ?? 0;
  if (open.lastChapter === 0) return false;
  if (open.lastNested === 0) return number === 1;
  if (number !== open.lastNested + 1) return false;
  if (number !== open.lastChapter + 1) return true;
  // Both rows could go on here: the type face decides, then the wording.
  if (open.nestedStyle !== open.chapterStyle) return styleOf(c) === open.nestedStyle;
  return !readsLikeChapter(c.titleText);
}

/** Opens a heading and closes those below its level. */
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

/** So many `（一）` one right after the other are a list if any of them reads like an item of one. */
const LEAST_LIST = 3;

/** Takes out `（一）` that have no text between them and count things: they list what is to be built and head no sections. */
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

/** How many siblings of a kind it takes under one parent for any to be a heading; kinds that are not named need none. */
const LEAST_SIBLINGS: Partial<Record<Candidate['kind'], number>> = {
  item: 2,
  parenItem: 2,
  firstly: 2,
  ordinal: 2,
  lead: 2,
};

/** Which share of a row must read like headings for any to be one: `第一，` opens arguments as often as headings. */
function leastShare(kind: Candidate['kind']): number {
  return kind === 'firstly' || kind === 'ordinal' ? 0.65 : 0.5;
}

/** Takes out candidates without enough siblings: one short first sentence or a single `1.` is no heading. */
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
    const few = ranked.length < needed && !someInBold;
    const mostlyText = first.kind !== 'lead' && needed > 1 && ranked.length < siblings.length * leastShare(first.kind);
    if (few || mostlyText) for (const c of ranked) levels.delete(c);
    else if (needed > 1 && first.kind !== 'lead') completeRow(siblings, ranked, levels);
  }
}

/** A sentence that is longer than this is no heading, whatever its row says. */
const LONGEST_IN_ROW = 56;

/** Takes in what is a little long or names a figure, where most of its numbered row are headings. */
function completeRow(siblings: Candidate[], ranked: Candidate[], levels: Map<Candidate, 1 | 2 | 3>): void {
  const level = ranked[0] && levels.get(ranked[0]);
  if (!level) return;
  for (const c of siblings) {
    const separated = /[；;，]/u.test(c.unit.text.slice(c.title.end, c.title.tailEnd));
    const alike = c.title.setting === 'line' ? c.titleText.length <= 30 : c.titleText.length <= LONGEST_IN_ROW;
    if (!levels.has(c) && alike && !separated) levels.set(c, level);
  }
}

/** Takes out leads that white space sets off unless there are three: a single space may be a slip. */
function dropFewSpaced(leads: Candidate[], levels: Map<Candidate, 1 | 2 | 3>): void {
  const spaced = leads.filter((c) => c.title.setting === 'space');
  if (spaced.length < 3) for (const c of spaced) levels.delete(c);
}

/** Takes out short first sentences that stand far from any other, even under the same parent. */
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

/** Siblings are near each other if fewer paragraphs than this, without a heading of their own, stand between them. */
const REACH = 3;

/** Takes out a first sentence of three clauses unless another has that shape. */
function dropOddShapes(leads: Candidate[], levels: Map<Candidate, 1 | 2 | 3>): void {
  const long = leads.filter((c) => !c.marked && c.titleText.split('，').length > 2);
  if (long.length < 2) for (const c of long) levels.delete(c);
}

/** Groups of candidates of one kind under one parent, headings or not. */
function siblingGroups(candidates: Candidate[], levels: Map<Candidate, 1 | 2 | 3>): Candidate[][] {
  const result = new Map<string, Candidate[]>();
  /** Where the row of each kind began: a new `一是` is a new row. */
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
