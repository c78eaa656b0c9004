import type { Cut } from './source.ts';

/** Markup inside a line of Markdown. Offsets are UTF-16 units of the line; marks are in order and do not overlap. */
export interface Mark {
  start: number;
  end: number;
  kind: Cut['kind'];
  reason: string;
}

/** Tags that authors write in Markdown. The text between them is kept. */
const TAG =
  /<\/?(?:a|b|big|blockquote|center|div|em|font|i|mark|p|small|span|strong|sub|sup|u)(?:\s[^<>]{0,300})?\/?>|<br(?:\s[^<>]{0,40})?\/?>/iy;
const PUNCTUATION = /[!-/:-@[-`{-~]/u;

/** Finds the markup in a line in one pass from left to right. Each search for a closing sign continues where the last one ended. */
export function inlineMarks(line: string): Mark[] {
  const marks: Mark[] = [];
  const stars: Run[] = [];
  const next = finder(line);
  let at = 0;
  const take = (start: number, end: number, kind: Cut['kind'], reason: string, go = end): void => {
    marks.push({ start, end, kind, reason });
    at = go;
  };
  while (at < line.length) {
    const sign = line[at] as string;
    if (sign === '\\' && PUNCTUATION.test(line[at + 1] ?? '')) take(at, at + 1, 'markup', 'escape', at + 2);
    else if (sign === '`') at = codeEnd(at, next) ?? at + 1;
    else if (sign === '<') takeTag(line, at, next, take, () => at++);
    else if (sign === '!' && line[at + 1] === '[') takeLink(line, at, at + 1, next, take, () => at++);
    else if (sign === '[') takeLink(line, at, at, next, take, () => at++);
    else if (sign === '*' || sign === '_') {
      const run = runAt(line, at);
      stars.push(run);
      at = run.end;
    } else at += 1;
  }
  return [...marks, ...links(line, marks), ...emphasis(stars)].sort((one, other) => one.start - other.start);
}

/** Finds code spans. Inside them, nothing is a character reference or a mark. */
export function codeSpans(line: string): [number, number][] {
  const spans: [number, number][] = [];
  const next = finder(line);
  for (let at = line.indexOf('`'); at >= 0; at = line.indexOf('`', at)) {
    const end = codeEnd(at, next);
    if (end !== null) spans.push([at, end]);
    at = end ?? at + 1;
  }
  return spans;
}

type Next = (sign: string, from: number) => number;
type Take = (start: number, end: number, kind: Cut['kind'], reason: string, go?: number) => void;

/** Returns a function that finds signs at ever larger offsets. It remembers that a sign does not come again, so that it is not searched for twice. */
function finder(line: string): Next {
  const found = new Map<string, number>();
  return (sign, from) => {
    const known = found.get(sign) ?? -2;
    if (known === -1 || known >= from) return known;
    const index = line.indexOf(sign, from);
    found.set(sign, index);
    return index;
  };
}

function codeEnd(at: number, next: Next): number | null {
  const close = next('`', at + 1);
  // Two or more backticks are rare in prose and do not mark code there.
  return close > at + 1 ? close + 1 : null;
}

function takeTag(line: string, at: number, next: Next, take: Take, skip: () => void): void {
  if (line.startsWith('<!--', at)) {
    const close = next('-->', at + 4);
    if (close >= 0) take(at, close + 3, 'furniture', 'comment');
    else skip();
    return;
  }
  TAG.lastIndex = at;
  const tag = TAG.exec(line)?.[0];
  if (tag) take(at, at + tag.length, 'markup', /^<br/iu.test(tag) ? 'line-break' : 'tag');
  else skip();
}

/** Handles brackets. `![…](…)` is a picture; of `[…](…)` the words are text; of `[^1]` the sign `^` is markup, since it makes a footnote. */
function takeLink(line: string, at: number, open: number, next: Next, take: Take, skip: () => void): void {
  const close = next(']', open + 1);
  if (close > open + 2 && line[open + 1] === '^') take(open + 1, open + 2, 'markup', 'footnote');
  else {
    const end = close < 0 ? -1 : addressEnd(line, close, next);
    if (end < 0) skip();
    else if (at !== open) take(at, end, 'furniture', 'image');
    else if (ADDRESS.test(line.slice(close + 2, end - 1))) take(open, open + 1, 'markup', 'link');
    else skip();
  }
}

/** The end of the `(…)` after a closing bracket if it can hold an address, else -1. */
function addressEnd(line: string, close: number, next: Next): number {
  if (line[close + 1] !== '(') return -1;
  const end = next(')', close + 2);
  if (end < 0 || end - close > LONGEST_ADDRESS) return -1;
  return /\s/u.test(line.slice(close + 2, end)) ? -1 : end + 1;
}

const LONGEST_ADDRESS = 2000;
const ADDRESS = /^(?:https?:|mailto:|ftp:|www\.|\/|\.\.?\/|#)[!-~]*$|^[!-~]+\.(?:html?|pdf|docx?|md|aspx?|jsp)$/iu;

/** The marks for the second halves of links, `](…)`, whose opening brackets were found before. */
function links(line: string, marks: Mark[]): Mark[] {
  const next = finder(line);
  return marks
    .filter(({ reason }) => reason === 'link')
    .map(({ start }) => {
      const close = next(']', start + 1);
      return { start: close, end: next(')', close + 2) + 1, kind: 'markup' as const, reason: 'link' };
    });
}

/** A run of `*` or `_`. */
interface Run {
  start: number;
  end: number;
  sign: string;
  /** Whether emphasised text may begin after the run (`opens`), and whether it may end before it (`closes`). */
  opens: boolean;
  closes: boolean;
}

function runAt(line: string, at: number): Run {
  const sign = line[at] as string;
  let end = at;
  while (line[end] === sign) end += 1;
  const before = line[at - 1] ?? '';
  const after = line[end] ?? '';
  const word = /[A-Za-z0-9]/u;
  // In `5*3`, `PM_2.5` and addresses the sign stands within a word and is no markup.
  const inWord = word.test(before) && word.test(after);
  // An underscore beside a letter belongs to that word. A digit stands beside Chinese words as well and says nothing.
  const outer = (beside: string): boolean => sign === '_' && /[A-Za-z]/u.test(beside);
  return {
    start: at,
    end,
    sign,
    opens: after !== '' && !/\s/u.test(after) && !inWord && !outer(before),
    closes: before !== '' && !/\s/u.test(before) && !inWord && !outer(after),
  };
}

/**
 * Decides which runs are marks. Runs of two or three asterisks always are, because authors write `**“五年”**来`, which CommonMark does not accept as
 * bold. Single asterisks, and underscores, are marks only in pairs of the same length.
 */
function emphasis(runs: Run[]): Mark[] {
  const marks: Mark[] = [];
  const open = new Map<string, Run>();
  const mark = ({ start, end }: Run): number => marks.push({ start, end, kind: 'markup', reason: 'emphasis' });
  for (const run of runs) {
    const length = run.end - run.start;
    if (length > 3) continue;
    if (run.sign === '*' && length > 1) {
      mark(run);
      continue;
    }
    const kind = run.sign.repeat(length);
    const partner = open.get(kind);
    if (partner && run.closes) {
      mark(partner);
      mark(run);
      open.delete(kind);
    } else if (run.opens) open.set(kind, run);
  }
  return marks;
}
