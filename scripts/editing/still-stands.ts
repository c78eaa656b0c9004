/** Whether a decision about the old base of a report may be applied to the new one, as far as the two texts tell. */
import type { Decision, DecisionKind } from '../decisions/decisions.ts';
import { findAll, locate, type QuotedRange } from '../decisions/quotation.ts';
import type { SourceText } from '../decisions/source-text.ts';

/** The clean texts of both bases, in the order of the source. */
export interface BothTexts {
  before: SourceText;
  after: SourceText;
}

/** A quotation of a decision. */
type Quoted = Pick<Decision, 'quotation' | 'which'>;

/** The side of a quoted place, `before` or `after` it. */
type Side = 'before' | 'after';

/** This many characters beside a place tell whether it is the same place. */
const NEIGHBOURS = 6;

/**
 * The sides of a place on which both texts must have the same words. A point is only as good as what stands on both its sides, of which the editor
 * often quotes one; words that stand in the wrong place, or are no text, were judged by what is around them.
 */
const SIDES: Partial<Record<DecisionKind, (range: QuotedRange) => Side[]>> = {
  supplied: unquoted,
  gap: unquoted,
  join: unquoted,
  split: unquoted,
  move: () => ['before', 'after'],
  furniture: () => ['before', 'after'],
};

function unquoted({ before, after }: QuotedRange): Side[] {
  return [...(before ? [] : ['before' as const]), ...(after ? [] : ['after' as const])];
}

/** Why a decision cannot be carried over to the new base; null if nothing in the texts speaks against it. */
export function whyNotCarried(decision: Decision, texts: BothTexts, base: string): string | null {
  if (decision.kind === 'witness' && decision.source === base) return 'the witness that it names is now the base';
  const why = whyNotFound(decision, texts);
  if (why !== null) return why;
  const sides = SIDES[decision.kind];
  if (sides && !standsAsBefore(decision, texts, sides)) return 'the words beside this place are others in the new base';
  if (decision.kind === 'repeat' && isOnePlace(decision, texts.after))
    return 'the words stand only once in the new base';
  return null;
}

/** Why a quotation does not find its place in the new base; null if it does. */
export function whyNotFound({ quotation, which }: Quoted, { before, after }: BothTexts): string | null {
  const [was, is] = [before, after].map((text) => placesOf(text, quotation).length);
  if (is === 0) return 'the words are not in the new base';
  if (which === undefined) return is === 1 ? null : `the words stand ${is} times in the new base`;
  if (which === 'all' || is === was) return null;
  return `the words stand ${is} times in the new base and ${was} times in the old, so \`which\` is unsure`;
}

/** Every place of a quotation; none if it is malformed. */
function placesOf(text: SourceText, quotation: string): QuotedRange[] {
  const found = findAll(text, quotation);
  return typeof found === 'string' ? [] : found;
}

function standsAsBefore(
  { quotation, which }: Quoted,
  { before, after }: BothTexts,
  sides: (range: QuotedRange) => Side[],
): boolean {
  const [was, is] = [before, after].map((text) => locate(text, quotation, which));
  if (!Array.isArray(was) || !Array.isArray(is) || was.length !== is.length) return false;
  return is.every((range, index) => {
    const old = was[index] as QuotedRange;
    return sides(range).every((side) => beside(after, range, side) === beside(before, old, side));
  });
}

function beside({ chars }: SourceText, { start, end }: QuotedRange, side: Side): string {
  const near =
    side === 'before' ? chars.slice(Math.max(0, start - NEIGHBOURS), start) : chars.slice(end, end + NEIGHBOURS);
  return near.map(({ char }) => char).join('');
}

/** Whether what was pasted twice and its natural place are the same words of the text. */
function isOnePlace({ quotation, which, of }: Extract<Decision, { kind: 'repeat' }>, text: SourceText): boolean {
  const [pasted, natural] = [locate(text, quotation, which), locate(text, of, undefined)];
  if (!Array.isArray(pasted) || !Array.isArray(natural)) return false;
  return pasted.some((one) => natural.some((other) => one.start < other.end && other.start < one.end));
}
