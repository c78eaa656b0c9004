import type { Candidate } from './candidates.ts';
import { readsLikeChapter } from './wording.ts';

/**
 * Which marks a report uses for its chapters. `numbered`: `一、`; `unnumbered`: own lines, so that `一、` inside them is
 * a section; `parts`: `第一部分`; `markup`: headings of the markup; `lost`: none found.
 */
export type System = 'numbered' | 'unnumbered' | 'parts' | 'lost';

/** Finds the system from the order in which the candidates stand. */
export function systemOf(candidates: Candidate[]): System {
  const fit = candidates.filter((c) => c.fit);
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

/** `一、` begins anew, each time after a line of its own that reads like a chapter. */
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

/** The candidates that are chapters of an unnumbered report: all lines of their own if few, else those that read like one. */
export function unnumberedChapters(candidates: Candidate[]): Set<Candidate> {
  const own = candidates.filter((c) => c.fit && c.kind === 'own');
  const shallowest = Math.min(...own.filter((c) => c.unit.depth > 0).map((c) => c.unit.depth));
  const inMarkup = own.filter((c) => c.unit.depth === shallowest);
  if (inMarkup.length >= 2) return new Set(inMarkup);
  const alike = own.filter((c) => readsLikeChapter(c.titleText));
  const marked = alike.filter((c) => c.marked);
  if (marked.length >= 2) return new Set(marked);
  if (alike.length >= 2) return new Set(alike);
  return new Set(own.length <= 8 ? own : alike);
}
