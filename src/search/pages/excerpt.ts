import type { HitRange } from '../core/match.ts';
import { element } from './dom.ts';

/** Passages up to this length are shown whole. */
const WHOLE = 120;
/** Characters around a mark in longer ones. */
const AROUND = 32;

/** The passage's text around its marks, each of them in a `<mark>`; what is left out is `…`. */
export function excerpt(text: string, marks: readonly HitRange[]): (Node | string)[] {
  const windows = text.length <= WHOLE ? [[0, text.length] as HitRange] : around(text, marks);
  return windows.flatMap(([from, to], i) => [
    from > 0 && i === 0 ? '…' : '',
    ...marked(
      text,
      from,
      to,
      marks.filter(([start, end]) => start >= from && end <= to),
    ),
    to < text.length ? '…' : '',
  ]);
}

/** Windows around the marks; neighbours that touch become one. */
function around(text: string, marks: readonly HitRange[]): HitRange[] {
  const windows: HitRange[] = [];
  for (const [start, end] of marks) {
    const from = wholeCharacter(text, Math.max(0, start - AROUND));
    const to = wholeCharacter(text, Math.min(text.length, end + AROUND));
    const last = windows.at(-1);
    if (last && from <= last[1]) last[1] = to;
    else windows.push([from, to]);
  }
  return windows;
}

/** Does not cut a surrogate pair in two. */
function wholeCharacter(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit < 0xe000 ? at - 1 : at;
}

function marked(text: string, from: number, to: number, marks: readonly HitRange[]): (Node | string)[] {
  const pieces: (Node | string)[] = [];
  let done = from;
  for (const [start, end] of marks) {
    pieces.push(text.slice(done, start), element('mark', {}, text.slice(start, end)));
    done = end;
  }
  return [...pieces, text.slice(done, to)];
}
