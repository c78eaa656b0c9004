/**
 * How a decision names its place: by a quotation of the clean text of the source, white space left out, in the order of the
 * source (before anything moves).
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

/** A place that a quotation found, as indexes into `SourceText.chars`, end exclusive. */
export interface Found {
  start: number;
  end: number;
  /** Whether the quotation has words before `start` and after `end`: tells on which side a point belongs. */
  before: boolean;
  after: boolean;
}

/** A quotation taken apart. */
interface Parts {
  /** Literal stretches between elisions. */
  stretches: string[];
  /** Stretch and code unit offset of the brackets. */
  open: { stretch: number; offset: number };
  close: { stretch: number; offset: number };
}

/** Takes a quotation apart; returns what is wrong with it instead if it cannot be read. */
export function parseQuotation(quotation: string): Parts | string {
  const stretches = [''];
  let open: Parts['open'] | undefined;
  let close: Parts['close'] | undefined;
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

/** Every place where the quotation stands, in the order of the source; a string says why it cannot be searched. */
export function findAll(text: SourceText, quotation: string): Found[] | string {
  const parts = parseQuotation(quotation);
  if (typeof parts === 'string') return parts;
  const found: Found[] = [];
  for (let from = text.text.indexOf(parts.stretches[0] ?? ''); from >= 0; ) {
    const match = matchFrom(text, parts, from);
    if (match) found.push(match);
    from = text.text.indexOf(parts.stretches[0] ?? '', from + 1);
  }
  return found;
}

function matchFrom(text: SourceText, parts: Parts, from: number): Found | undefined {
  const starts: number[] = [];
  let unit = from;
  for (const stretch of parts.stretches) {
    const start = starts.length === 0 ? from : text.text.indexOf(stretch, unit);
    if (start < 0) return undefined;
    starts.push(start);
    unit = start + stretch.length;
  }
  const toIndex = (at: number) => text.indexOfUnit[at] ?? text.chars.length;
  const { open, close } = parts;
  const start = toIndex((starts[open.stretch] ?? 0) + open.offset);
  const end = toIndex((starts[close.stretch] ?? 0) + close.offset);
  return { start, end, before: toIndex(from) < start, after: toIndex(unit) > end };
}

/**
 * The places that are meant, or why that cannot be told: not found, or found more than once without being told which.
 * @example locate(text, '（一）[跛出]传统', undefined) // [{ start: 3, end: 5, before: true, after: true }]
 */
export function locate(text: SourceText, quotation: string, which: number | 'all' | undefined): Found[] | string {
  const found = findAll(text, quotation);
  if (typeof found === 'string') return `“${quotation}”: ${found}`;
  if (found.length === 0)
    return `“${quotation}” is not in the source; quote the clean text as it is printed, errors included`;
  if (which === 'all') return found;
  if (which !== undefined) {
    const one = found[which - 1];
    return one ? [one] : `“${quotation}” is found ${found.length} times, so there is no number ${which}`;
  }
  if (found.length > 1) {
    const lines = found.map(({ start }) => text.chars[start]?.place.line ?? '?').join(', ');
    return `“${quotation}” is found ${found.length} times (lines ${lines}); quote more around it, or add \`which: 1\` or \`which: all\``;
  }
  return found;
}
