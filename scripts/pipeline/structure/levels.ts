import type { Candidate } from './candidates.ts';
import { type System, subtitlesOf, systemOf, unnumberedChapters } from './system.ts';
import { hasFigures, readsLikeChapter } from './wording.ts';

/** A candidate that is a heading, with the rank of its kind. */
export interface Ranked {
  candidate: Candidate;
  level: 1 | 2 | 3;
}

/** What is open while the candidates are walked. */
interface Open {
  chapter: Candidate | null;
  section: Candidate | null;
  item: Candidate | null;
  lastChapter: number;
  lastNested: number;
  chapterStyle: string | null;
  nestedStyle: string | null;
}

/** Decides which candidates are headings and of which level: by the report's own system, then by what stands around them. */
export function rank(candidates: Candidate[]): Map<Candidate, 1 | 2 | 3> {
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
    follow(candidate, level, open);
  }
  dropLists(candidates, levels);
  keepFamilies(candidates, levels);
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

/** A `一、` that begins anew inside a chapter, or goes on with such a row. */
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

function follow(c: Candidate, level: 1 | 2 | 3, open: Open): void {
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

/** As many `（一）` as this, one right after the other, are a list if any of them reads like an item of one. */
const LIST_LENGTH = 3;

/** Takes out rows of `（一）` that have no text between them and count things: a list of what is to be built, not sections. */
function dropLists(candidates: Candidate[], levels: Map<Candidate, 1 | 2 | 3>): void {
  let run: Candidate[] = [];
  const close = () => {
    if (run.length >= LIST_LENGTH && run.some((c) => !c.fit || hasFigures(c.titleText))) {
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

/** Kinds that are headings only in company, and how many of them it takes under one parent. */
const COMPANY: Partial<Record<Candidate['kind'], number>> = { item: 2, parenItem: 2, firstly: 2, ordinal: 2, lead: 2 };

/** How many of a row must read like headings for any to be one: `第一，` opens arguments as often as headings. */
function shareOf(kind: Candidate['kind']): number {
  return kind === 'firstly' || kind === 'ordinal' ? 0.65 : 0.5;
}

/** Takes out those that stand alone: a short first sentence or a single `1.` is no heading. */
function keepFamilies(candidates: Candidate[], levels: Map<Candidate, 1 | 2 | 3>): void {
  for (const family of families(candidates, levels)) {
    const first = family[0];
    if (!first) continue;
    const needed = COMPANY[first.kind] ?? 1;
    let ranked = family.filter((c) => levels.has(c));
    const typeVouches = first.kind === 'lead' && ranked.some((c) => c.marked);
    if (first.kind === 'lead') {
      dropFewSetOff(ranked, levels);
      ranked = ranked.filter((c) => levels.has(c));
      dropOddShapes(ranked, levels);
      dropLonely(family, candidates, levels);
      ranked = ranked.filter((c) => levels.has(c));
    }
    const few = ranked.length < needed && !typeVouches;
    const mostlyText = first.kind !== 'lead' && needed > 1 && ranked.length < family.length * shareOf(first.kind);
    if (few || mostlyText) for (const c of ranked) levels.delete(c);
    else if (needed > 1 && first.kind !== 'lead') completeRow(family, ranked, levels);
  }
}

/** Longer than this not even its row makes a sentence a heading. */
const ROW_LENGTH = 56;

/** Where most of a numbered row are headings, one that is a little long or names a figure is one too. */
function completeRow(family: Candidate[], ranked: Candidate[], levels: Map<Candidate, 1 | 2 | 3>): void {
  const level = ranked[0] && levels.get(ranked[0]);
  if (!level) return;
  for (const c of family) {
    const separated = /[；;，]/u.test(c.unit.text.slice(c.title.end, c.title.tailEnd));
    const alike = c.title.setting === 'line' ? c.titleText.length <= 30 : c.titleText.length <= ROW_LENGTH;
    if (!levels.has(c) && alike && !separated) levels.set(c, level);
  }
}

/** A space may be a slip: it takes three leads set off by one to make headings. */
function dropFewSetOff(leads: Candidate[], levels: Map<Candidate, 1 | 2 | 3>): void {
  const spaced = leads.filter((c) => c.title.setting === 'space');
  if (spaced.length < 3) for (const c of spaced) levels.delete(c);
}

/** A short first sentence far from any other is no heading, even under the same parent. */
function dropLonely(leads: Candidate[], candidates: Candidate[], levels: Map<Candidate, 1 | 2 | 3>): void {
  const places = leads.filter((c) => levels.has(c)).map((c) => candidates.indexOf(c));
  const plainBetween = (from: number, to: number): number =>
    candidates.slice(from + 1, to).filter((c) => !levels.has(c)).length;
  const lonely = places.filter((place, i) => {
    const [before, after] = [places[i - 1], places[i + 1]];
    const near =
      (before !== undefined && plainBetween(before, place) < REACH) ||
      (after !== undefined && plainBetween(place, after) < REACH);
    return !near && !candidates[place]?.marked;
  });
  for (const place of lonely) levels.delete(candidates[place] as Candidate);
}

/** How many paragraphs without a heading of their own part one sibling from the next. */
const REACH = 3;

/** A first sentence of three clauses is a topic only among others of that shape. */
function dropOddShapes(leads: Candidate[], levels: Map<Candidate, 1 | 2 | 3>): void {
  const long = leads.filter((c) => !c.marked && c.titleText.split('，').length > 2);
  if (long.length < 2) for (const c of long) levels.delete(c);
}

/** Candidates of one kind under one parent, headings or not. */
function families(candidates: Candidate[], levels: Map<Candidate, 1 | 2 | 3>): Candidate[][] {
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
    const family = result.get(key);
    if (family) family.push(c);
    else result.set(key, [c]);
  });
  return [...result.values()];
}
