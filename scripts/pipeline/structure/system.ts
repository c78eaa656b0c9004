import type { Candidate } from './candidates.ts';
import { isPartOfEveryReport, readsLikeChapter } from './wording.ts';

/**
 * Which marks a report uses for its chapters. `numbered`: `一、`; `unnumbered`: own lines, so that `一、` inside them is
 * a section; `parts`: `第一部分`; `markup`: headings of the markup; `lost`: none found.
 */
export type System = 'numbered' | 'unnumbered' | 'parts' | 'markup' | 'lost';

/** The system of a report, told by the order in which its candidates stand. */
export function systemOf(candidates: Candidate[]): System {
  const fit = candidates.filter((c) => c.fit);
  if (shallowest(fit).length >= 2) return 'markup';
  if (fit.filter((c) => c.kind === 'part').length >= 2) return 'parts';
  const numbered = fit.filter((c) => c.kind === 'chapter');
  const own = fit.filter((c) => c.kind === 'own');
  if (numbered.length === 0) return own.length > 0 ? 'unnumbered' : 'lost';
  const firstNumbered = fit.indexOf(numbered[0] as Candidate);
  const leading = fit.slice(0, firstNumbered).filter((c) => c.kind === 'own');
  const opens = own.length > 1 ? leading.length > 0 : leading.some((c) => readsLikeChapter(c.titleText));
  if (numbered[0]?.label?.number === 1 && opens) return 'unnumbered';
  return restartsUnderOwnLines(fit) ? 'unnumbered' : 'numbered';
}

/** Whether `一、` begins anew, each time after a line of its own that reads like a chapter. */
function restartsUnderOwnLines(fit: Candidate[]): boolean {
  let owner: Candidate | null = null;
  let restarts = 0;
  for (const c of fit) {
    if (c.kind === 'own' && readsLikeChapter(c.titleText)) owner = c;
    else if (c.kind === 'chapter' && c.label?.number === 1 && owner) {
      restarts++;
      owner = null;
    }
  }
  return restarts >= 2;
}

/** The candidates in the highest heading of the markup that the report uses; its title stands above the text. */
function shallowest(fit: Candidate[]): Candidate[] {
  const inMarkup = fit.filter((c) => c.unit.depth > 0);
  const depth = Math.min(...inMarkup.map((c) => c.unit.depth));
  return inMarkup.filter((c) => c.unit.depth === depth);
}

/** The candidates that are chapters, where it is not their number that makes them so. */
export function unnumberedChapters(candidates: Candidate[], system: System): Set<Candidate> {
  const fit = candidates.filter((c) => c.fit);
  if (system === 'markup') return new Set(shallowest(fit));
  const own = system === 'unnumbered' ? ownChapters(candidates) : [];
  return new Set([...own, ...unmarkedChapters(candidates)]);
}

/** The lines of their own that are chapters: all if they are few, else those that read like chapters. */
function ownChapters(candidates: Candidate[]): Candidate[] {
  const own = candidates.filter((c, i) => isOwn(c) && !isSecondLine(c, candidates[i - 1]));
  const alike = own.filter((c) => readsLikeChapter(c.titleText));
  const marked = alike.filter((c) => c.marked);
  const leading = marked.length >= 2 ? marked : alike;
  if (leading.length < 2) return own.length <= 8 ? own : alike;
  const sameFace = own.filter((c) => c.marked === leading[0]?.marked);
  const few = sameFace.length <= 6 && sameFace.length <= leading.length * 2;
  return few ? sameFace : leading;
}

function isOwn(c: Candidate): boolean {
  return c.fit && c.kind === 'own' && c.unit.depth === 0;
}

/** Whether a line stands right below another line of its own, in the same type face. */
function isSecondLine(c: Candidate, before: Candidate | undefined): boolean {
  return before !== undefined && isOwn(before) && before.marked === c.marked;
}

/**
 * Chapters that were given no number, or not the type face of the others. Such a line reads like a part of every report, and no section
 * after it goes on counting those before it; or the sections below it begin to count anew.
 */
function unmarkedChapters(candidates: Candidate[]): Candidate[] {
  const numbers = candidates.map((c) => (c.fit && c.kind === 'section' ? (c.label?.number ?? 0) : 0));
  const restarts: Candidate[] = [];
  const named: Candidate[] = [];
  candidates.forEach((c, i) => {
    if (!isOwn(c) || isSecondLine(c, candidates[i - 1])) return;
    if (!candidates.slice(0, i).some((before) => before.fit && before.kind !== 'lead')) return;
    const before = numbers.slice(0, i).findLast((number) => number > 0) ?? 0;
    const next = numbers.slice(i).find((number) => number > 0) ?? 0;
    if (next <= 1 && isPartOfEveryReport(c.titleText)) named.push(c);
    else if (next === 1 && before >= 3) restarts.push(c);
  });
  // Several such lines are a rank of their own between chapters and sections.
  return restarts.length === 1 ? [...named, ...restarts] : named;
}

/**
 * The lines that are the second or third of an unnumbered chapter's title and no headings of their own: they stand right below the first, in
 * the same type face. Where such lines stand elsewhere too, they are sections.
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
