import type { Candidate } from './candidates.ts';
import { isPartOfEveryReport, readsLikeChapter } from './wording.ts';

/**
 * The kind of mark by which a report shows its chapters. `numbered`: `一、`. `unnumbered`: lines of their own, so that `一、` below them is a section.
 * `parts`: `第一部分`. `markup`: headings of the markup. `lost`: no chapters were found.
 */
export type System = 'numbered' | 'unnumbered' | 'parts' | 'markup' | 'lost';

/** Decides which system a report uses, by the kinds of its candidates and their order. */
export function systemOf(candidates: Candidate[]): System {
  const fit = candidates.filter((c) => c.fit && mayBeChapter(c));
  if (shallowest(fit).length >= 2) return 'markup';
  if (fit.filter((c) => c.kind === 'part').length >= 2) return 'parts';
  const numbered = fit.filter((c) => c.kind === 'chapter');
  const own = fit.filter((c) => c.kind === 'own');
  if (numbered.length === 0) return own.length > 0 ? 'unnumbered' : 'lost';
  const firstNumbered = fit.indexOf(numbered[0] as Candidate);
  const leading = fit.slice(0, firstNumbered).filter((c) => c.kind === 'own');
  const opens = own.length > 1 ? leading.length > 0 : leading.some(isChapterTitle);
  if (numbered[0]?.label?.number === 1 && opens) return 'unnumbered';
  return restartsUnderOwnLines(fit) ? 'unnumbered' : 'numbered';
}

/** Whether nothing decides that it is no chapter: neither an editor nor the lines beside it. */
function mayBeChapter({ decided, inRow }: Candidate): boolean {
  return !inRow && (decided === undefined || decided === 1);
}

/** Whether a line is the title of a chapter: an editor says so, or it reads so. */
function isChapterTitle({ decided, titleText }: Candidate): boolean {
  return decided === undefined ? readsLikeChapter(titleText) : decided === 1;
}

/** Whether `一、` begins again more than once, each time after a line that reads like a chapter. */
function restartsUnderOwnLines(fit: Candidate[]): boolean {
  let owner: Candidate | null = null;
  let restarts = 0;
  for (const c of fit) {
    if (c.kind === 'own' && isChapterTitle(c)) owner = c;
    else if (c.kind === 'chapter' && c.label?.number === 1 && owner) {
      restarts++;
      owner = null;
    }
  }
  return restarts >= 2;
}

/** The candidates in headings of the markup of the highest rank among the candidates. The title of the report is no candidate. */
function shallowest(fit: Candidate[]): Candidate[] {
  const inMarkup = fit.filter((c) => c.unit.depth > 0);
  const depth = inMarkup.reduce((least, { unit }) => Math.min(least, unit.depth), Number.POSITIVE_INFINITY);
  return inMarkup.filter((c) => c.unit.depth === depth);
}

/** The candidates that are chapters for another reason than their number. */
export function unnumberedChapters(candidates: Candidate[], system: System): Set<Candidate> {
  const fit = candidates.filter((c) => c.fit && mayBeChapter(c));
  if (system === 'markup') return new Set(shallowest(fit));
  const own = system === 'unnumbered' ? ownChapters(candidates) : [];
  return new Set([...own, ...unmarkedChapters(candidates, own)]);
}

/** The candidates on lines of their own that are chapters: all of them if they are few, else those that read like chapters. */
function ownChapters(candidates: Candidate[]): Candidate[] {
  const sections = unnumberedSections(candidates);
  const own = candidates.filter((c, i) => isOwn(c) && !sections.has(c) && !isSecondLine(c, candidates[i - 1]));
  const alike = own.filter(isChapterTitle);
  const marked = alike.filter((c) => c.marked);
  const leading = marked.length >= 2 ? marked : alike;
  if (leading.length < 2) return own.length <= 8 ? own : alike;
  const sameFace = own.filter((c) => c.marked === leading[0]?.marked);
  const few = sameFace.length <= 6 && sameFace.length <= leading.length * 2;
  return few ? sameFace : leading;
}

/**
 * The lines of their own where the sections around lack just one number: such a line is the section, and its number is lost. If several lines stand
 * there, none is known to be it.
 */
export function unnumberedSections(candidates: Candidate[]): Set<Candidate> {
  const found = new Set<Candidate>();
  let last = 0;
  let between: Candidate[] = [];
  for (const c of candidates) {
    if (isOwn(c)) between.push(c);
    if (!c.fit || c.kind !== 'section') continue;
    const number = c.label?.number ?? 0;
    const [only, ...more] = between;
    if (last > 0 && number === last + 2 && only && more.length === 0) found.add(only);
    last = number;
    between = [];
  }
  return found;
}

function isOwn(c: Candidate): boolean {
  return c.fit && mayBeChapter(c) && c.kind === 'own' && c.unit.depth === 0;
}

/** Whether a line stands directly below another line of its own that has the same type face. */
function isSecondLine(c: Candidate, before: Candidate | undefined): boolean {
  return before !== undefined && isOwn(before) && before.marked === c.marked;
}

/**
 * Finds chapters, beside those `known`, that have no number, or not the type face of the other chapters. Such a line reads like a part that every report has, and no section
 * after it continues the numbers before it; or the sections below it begin to count again from 1.
 */
function unmarkedChapters(candidates: Candidate[], known: Candidate[]): Candidate[] {
  const numbers = candidates.map((c) => (c.fit && c.kind === 'section' ? (c.label?.number ?? 0) : 0));
  const restarts: Candidate[] = [];
  const named: Candidate[] = [];
  candidates.forEach((c, i) => {
    if (!isOwn(c) || known.includes(c) || isSecondLine(c, candidates[i - 1])) return;
    if (!candidates.slice(0, i).some((before) => before.fit && before.kind !== 'lead')) return;
    const before = numbers.slice(0, i).findLast((number) => number > 0) ?? 0;
    const next = numbers.slice(i).find((number) => number > 0) ?? 0;
    if (next <= 1 && isPartOfEveryReport(c.titleText)) named.push(c);
    else if (next === 1 && before >= 3) restarts.push(c);
  });
  // If there are several such lines, they are a level of their own between chapters and sections, and no chapters.
  return restarts.length === 1 ? [...named, ...restarts] : named;
}

/**
 * Finds the lines that are the second or third line of an unnumbered chapter's title, and so no headings of their own. They stand directly below its
 * first line and have the same type face. If such lines stand elsewhere, too, they are sections.
 */
export function subtitlesOf(chapters: Set<Candidate>, candidates: Candidate[]): Set<Candidate> {
  const subtitles = new Set<Candidate>();
  const own = candidates.filter(isOwn);
  for (const c of own) {
    const before = candidates[candidates.indexOf(c) - 1];
    if (!before || !isSecondLine(c, before)) continue;
    if (chapters.has(before) || subtitles.has(before)) subtitles.add(c);
  }
  const elsewhere = own.some((c) => !chapters.has(c) && !subtitles.has(c));
  return elsewhere ? new Set() : subtitles;
}
