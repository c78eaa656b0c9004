/** Makes the shortest quotation that finds one place only. */
import { findAll } from '../decisions/quotation.ts';
import type { SourceText } from '../decisions/source-text.ts';

/** If the words are longer than this, the quotation gives only their beginning and end. */
const LONG = 24;
const MOST_CONTEXT = 30;

/**
 * Quotes the characters from `start` to `end` (exclusive). If the place cannot be quoted uniquely, `which` says which occurrence is meant.
 * @example quote(text, 3, 5) // { quotation: '（一）[跛出]' }
 */
export function quote(
  text: SourceText,
  start: number,
  end: number,
  side: 'before' | 'after' | 'both' = 'both',
): { quotation: string; which?: number } {
  const words = start === end ? '' : shortened(text, start, end);
  const inside = withContext(text, start, end, words, side, borders(text, start, end));
  if (inside) return inside;
  const everywhere: Borders = { first: 0, last: text.chars.length };
  const outside = withContext(text, start, end, words, side, everywhere);
  return outside ?? fromAfar(text, start, end, words) ?? counted(text, start, end, words);
}

/** The first and last index (exclusive) of characters that the context of a quotation may reach. */
interface Borders {
  first: number;
  last: number;
}

/** Borders at the ends of the paragraphs that the words stand in. */
function borders({ chars }: SourceText, start: number, end: number): Borders {
  const point = start === end;
  let first = start;
  while (first > 0 && chars[first - 1]?.passage === chars[point ? start - 1 : start]?.passage) first -= 1;
  let last = end;
  while (last < chars.length && chars[last]?.passage === chars[point ? end : end - 1]?.passage) last += 1;
  return { first, last };
}

/** Quotes the words with the shortest context that makes the quotation unique. Undefined if no context up to `MOST_CONTEXT` does. */
function withContext(
  text: SourceText,
  start: number,
  end: number,
  words: string,
  side: 'before' | 'after' | 'both',
  { first, last }: Borders,
): { quotation: string } | undefined {
  const point = start === end;
  for (let context = point ? 4 : 0; context <= MOST_CONTEXT; context = context === 0 ? 4 : context + 2) {
    const left = side === 'after' ? '' : literal(text, Math.max(first, start - context), start);
    const right = side === 'before' ? '' : literal(text, end, Math.min(last, end + context));
    const quotation = left || right || point ? `${left}[${words}]${right}` : words;
    const found = findAll(text, quotation);
    if (typeof found === 'string' || found.length !== 1) continue;
    if (found[0]?.start === start && found[0].end === end) return { quotation };
  }
  return undefined;
}

/** Quotes the words with the beginning of their paragraph. This tells places apart whose near context is the same. */
function fromAfar(text: SourceText, start: number, end: number, words: string): { quotation: string } | undefined {
  let first = start;
  while (first > 0 && text.chars[first - 1]?.passage === text.chars[start]?.passage) first -= 1;
  const quotation = `${literal(text, first, Math.min(start, first + LONG / 2))}…[${words}]`;
  const found = findAll(text, quotation);
  const [place] = typeof found === 'string' ? [] : found;
  return found.length === 1 && place?.start === start && place.end === end ? { quotation } : undefined;
}

/** Quotes the words alone, and says by number which of their occurrences is meant. */
function counted(text: SourceText, start: number, end: number, words: string): { quotation: string; which?: number } {
  const quotation = words || `${literal(text, start - 4, start)}[]${literal(text, start, start + 4)}`;
  const found = findAll(text, quotation);
  const hit = typeof found === 'string' ? -1 : found.findIndex((place) => place.start === start && place.end === end);
  return hit < 0 ? { quotation } : { quotation, which: hit + 1 };
}

/** The words as a quotation gives them: if long, only as `beginning…end`. */
function shortened(text: SourceText, start: number, end: number): string {
  if (end - start <= LONG) return literal(text, start, end);
  for (let size = 8; size * 2 < end - start; size += 4) {
    const quotation = `${literal(text, start, start + size)}…${literal(text, end - size, end)}`;
    const found = findAll(text, quotation);
    if (typeof found !== 'string' && found.some((place) => place.start === start && place.end === end))
      return quotation;
  }
  return literal(text, start, end);
}

function literal(text: SourceText, start: number, end: number): string {
  const words = text.chars.slice(start, end).map(({ char }) => (char === '[' || char === ']' ? `\\${char}` : char));
  return words.join('');
}
