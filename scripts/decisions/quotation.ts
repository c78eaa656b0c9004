/**
 * Quotations: how a decision names its place. A quotation is words of the clean text of the source, white space left out, in
 * the order of the source (before anything moves).
 *
 *     跛出                      the words themselves
 *     （一）[跛出]传统与战新    the words in brackets, the rest is context
 *     形成规模，[]              the point after these words
 *     []点抓好                  the point before these words
 *     乌大张合作…新高地。       from these words to the next such words (a single …; …… is text)
 *
 * A bracket that belongs to the text is written `\[`.
 */
import type { SourceText } from './source-text.ts';

/** The part of the source that a quotation means, as indexes into `SourceText.chars`, end exclusive. */
export interface QuotedRange {
  start: number;
  end: number;
  /** Whether the quotation has words before `start`, and whether it has words after `end`. For a point, this tells to which side it belongs. */
  before: boolean;
  after: boolean;
}

/** A quotation split into its parts. */
interface ParsedQuotation {
  /** The literal texts between the signs `…`. */
  stretches: string[];
  /** Where the brackets stand: index of the literal text, and offset in it in UTF-16 units. */
  open: { stretch: number; offset: number };
  close: { stretch: number; offset: number };
}

/** One decision may apply to at most this many places (`which: all`); more are refused, because each place costs a search through the whole text. */
const MOST_PLACES = 1000;
/** When a quotation is not unique, the message names the lines of at most this many places. */
const LINES_NAMED = 20;

/** Splits a quotation into its parts. Returns a text that says what is wrong if the quotation is malformed. */
function parseQuotation(quotation: string): ParsedQuotation | string {
  const stretches = [''];
  let open: ParsedQuotation['open'] | undefined;
  let close: ParsedQuotation['close'] | undefined;
  const here = () => ({ stretch: stretches.length - 1, offset: stretches.at(-1)?.length ?? 0 });
  for (const [token] of quotation.matchAll(/\\[[\]]|……|\s+|./gsu)) {
    if (/^\s/u.test(token)) continue;
    if (token === '…') stretches.push('');
    else if (token === '[') {
      if (open) return 'more than one `[`; write `\\[` for a bracket of the text';
      open = here();
    } else if (token === ']') {
      if (!open || close) return '`]` without `[`; write `\\]` for a bracket of the text';
      close = here();
    } else stretches[stretches.length - 1] += token.length === 2 && token.startsWith('\\') ? token.slice(1) : token;
  }
  if (open && !close) return '`[` is not closed';
  if (stretches.some((stretch) => stretch === '')) return 'words are missing beside `…` or in the whole quotation';
  return { stretches, open: open ?? { stretch: 0, offset: 0 }, close: close ?? here() };
}

/** Finds every place where a quotation stands, in the order of the source. Returns a text that says why if the quotation is malformed. */
export function findAll(text: SourceText, quotation: string): QuotedRange[] | string {
  const parsed = parseQuotation(quotation);
  if (typeof parsed === 'string') return parsed;
  const found: QuotedRange[] = [];
  const [first = ''] = parsed.stretches;
  const nextOf = parsed.stretches.map((stretch) => nextPlaces(text.text, stretch));
  for (let from = text.text.indexOf(first); from >= 0; from = text.text.indexOf(first, from + 1)) {
    const range = rangeFrom(text, parsed, from, nextOf);
    // If the rest of the quotation does not follow after this place, it does not follow after any later place either.
    if (!range) return found;
    found.push(range);
  }
  return found;
}

/**
 * Returns a function that finds the next occurrence of some words at or after an offset (in UTF-16 units). Callers must ask for ever larger offsets,
 * so that the text is searched only once in all.
 */
function nextPlaces(text: string, words: string): (from: number) => number {
  let next: number | undefined;
  return (from) => {
    if (next === undefined || (next >= 0 && next < from)) next = text.indexOf(words, from);
    return next;
  };
}

function rangeFrom(
  text: SourceText,
  { stretches, open, close }: ParsedQuotation,
  from: number,
  nextOf: ((from: number) => number)[],
): QuotedRange | undefined {
  const starts: number[] = [];
  let unit = from;
  for (const [index, stretch] of stretches.entries()) {
    const start = index === 0 ? from : (nextOf[index]?.(unit) ?? -1);
    if (start < 0) return undefined;
    starts.push(start);
    unit = start + stretch.length;
  }
  const toIndex = (at: number) => text.indexOfUnit[at] ?? text.chars.length;
  const start = toIndex((starts[open.stretch] ?? 0) + open.offset);
  const end = toIndex((starts[close.stretch] ?? 0) + close.offset);
  return { start, end, before: toIndex(from) < start, after: toIndex(unit) > end };
}

/**
 * Finds the places that a decision means. Returns an error text if the quotation is not found, or if it is found more than once and `which` is
 * missing.
 * @example locate(text, '（一）[跛出]传统', undefined) // [{ start: 3, end: 5, before: true, after: true }]
 */
export function locate(text: SourceText, quotation: string, which: number | 'all' | undefined): QuotedRange[] | string {
  const found = findAll(text, quotation);
  if (typeof found === 'string') return `“${quotation}”: ${found}`;
  if (found.length === 0)
    return `“${quotation}” is not in the source; quote the clean text as it is printed, errors included`;
  if (which === 'all' && found.length > MOST_PLACES)
    return `“${quotation}” is found ${found.length} times, and \`all\` may mean ${MOST_PLACES} at most; quote more around it`;
  if (which === 'all') return found;
  if (which !== undefined) {
    const range = found[which - 1];
    return range ? [range] : `“${quotation}” is found ${found.length} times, so there is no number ${which}`;
  }
  if (found.length > 1) {
    const lines = found.slice(0, LINES_NAMED).map(({ start }) => String(text.chars[start]?.position.line ?? '?'));
    if (found.length > LINES_NAMED) lines.push('…');
    return `“${quotation}” is found ${found.length} times (lines ${lines.join(', ')}); quote more around it, or add \`which: 1\` or \`which: all\``;
  }
  return found;
}
