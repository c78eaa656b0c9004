import type { HitRange } from '../core/match.ts';
import type { Remark, Shown } from '../core/shown.ts';
import { element } from './dom.ts';
import { say } from './say.ts';

/** Passages up to this length are shown whole. */
const WHOLE = 120;
/** In longer passages this many characters are shown on each side of a mark. */
const AROUND = 32;

/** The passage's text around its marks, each of them in a `<mark>`, with the remarks of the editor; what is left out is `…`. */
export function excerpt({ text, marks, remarks }: Shown): (Node | string)[] {
  const windows = text.length <= WHOLE ? [[0, text.length] as HitRange] : around(text, marks);
  return windows.flatMap(([from, to], i) => [
    from > 0 && i === 0 ? '…' : '',
    ...pieces(
      text,
      [from, to],
      marks.filter(([start, end]) => start >= from && end <= to),
      remarks.filter(({ at }) => at > from && at <= to),
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

/** Moves an offset inside a surrogate pair to the beginning of the pair, so that no character is cut in two. */
function wholeCharacter(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit < 0xe000 ? at - 1 : at;
}

function pieces(
  text: string,
  [from, to]: HitRange,
  marks: readonly HitRange[],
  remarks: readonly Remark[],
): (Node | string)[] {
  // A remark on words in a mark stands after the mark.
  const placed = remarks.map((remark) => ({ remark, at: marks.find((mark) => isIn(mark, remark))?.[1] ?? remark.at }));
  const inserted = [
    ...marks.map(([at, end]) => ({ at, end, node: element('mark', {}, text.slice(at, end)) })),
    ...placed.map(({ remark, at }) => ({ at, end: at, node: remarkOf(remark) })),
  ].sort((one, other) => one.at - other.at || one.end - other.end);
  let done = from;
  const made = inserted.flatMap(({ at, end, node }) => {
    const before = text.slice(done, at);
    done = end;
    return [before, node];
  });
  return [...made, text.slice(done, to)];
}

const isIn = ([start, end]: HitRange, { at }: Remark): boolean => start < at && at < end;

function remarkOf({ of, words }: Remark): HTMLElement {
  const said = words === '' ? say(`${of}Lacks`) : say(of, { words });
  return element('small', { class: 'search-remark', 'data-editor': '' }, said);
}
