import type { PhrasingContent } from 'mdast';
import type { MdxJsxAttribute } from 'mdast-util-mdx';
import type { Note } from '../../../src/model/report.ts';

/** A component around a stretch of a block's text, or at a point of it; code points. */
interface Mark {
  start: number;
  end: number;
  name: string;
  attributes: Record<string, string>;
}

/** The text of a block with the notes that wrap a piece of it or stand at a point of it. */
export function inline(text: string, notes: Note[]): PhrasingContent[] {
  const points = Array.from(text);
  const marks = notes.map(markOf).filter((mark) => mark !== null);
  return nest(points, 0, points.length, uncrossed(marks));
}

/** Notes that stand at an edge of a heading, beyond its label or closing mark. */
export function atEdge(notes: Note[]): PhrasingContent[] {
  return inline(
    '',
    notes.map((note) => ({ ...note, start: 0, end: 0 })),
  );
}

/** How each kind of note is written; `null` for those that stand on the provenance page only. */
function markOf(note: Note): Mark | null {
  switch (note.type) {
    case 'correction': {
      const { corr, certainty, basis } = note;
      return mark(note, 'Corr', { corr, certainty, basis });
    }
    case 'supplied': {
      const { text, certainty, basis } = note;
      return mark(note, 'Supplied', { text, certainty, basis });
    }
    case 'redaction':
      return mark(note, 'Redacted', {});
    case 'gap':
      return mark(note, 'Gap', { reason: note.reason, detail: note.detail });
    case 'repeat':
      return note.status === 'artifact' ? mark(note, 'Repeat', { of: note.of.block, chars: length(note) }) : null;
    case 'move':
      return mark(note, 'Moved', { detail: note.detail });
    case 'witness':
      return mark(note, 'Reading', { source: String(note.source), reading: note.reading });
    case 'join':
    case 'numbering':
      return null;
  }
}

type Range = Pick<Mark, 'start' | 'end'>;

function mark({ start, end }: Range, name: string, attributes: Mark['attributes']): Mark {
  return { start, end, name, attributes };
}

/** A piece of a mark that had to be cut; each piece of a repeat tells its own length. */
function piece({ name, attributes }: Mark, range: Range): Mark {
  const { chars } = attributes;
  return mark(range, name, chars ? { ...attributes, chars: length(range) } : attributes);
}

function length({ start, end }: Range): string {
  return String(end - start);
}

/** Outer marks first, but a point before a stretch that begins there: a gap must not hide in a folded repeat; a mark that crosses the end of another is cut there, because elements can only nest. */
function uncrossed(marks: Mark[]): Mark[] {
  const size = ({ start, end }: Mark) => (start === end ? Number.MAX_SAFE_INTEGER : end - start);
  const order = (one: Mark, other: Mark) => one.start - other.start || size(other) - size(one);
  const queue = [...marks].sort(order);
  const done: Mark[] = [];
  for (let mark = queue.shift(); mark; mark = queue.shift()) {
    const { start, end } = mark;
    const crossed = done.find((outer) => outer.start < start && start < outer.end && outer.end < end);
    if (!crossed) {
      done.push(mark);
      continue;
    }
    queue.push(piece(mark, { start, end: crossed.end }), piece(mark, { start: crossed.end, end }));
    queue.sort(order);
  }
  return done;
}

function nest(points: string[], start: number, end: number, marks: Mark[]): PhrasingContent[] {
  const nodes: PhrasingContent[] = [];
  let at = start;
  const rest = [...marks];
  for (let mark = rest.shift(); mark; mark = rest.shift()) {
    const { start: from, end: to, name, attributes } = mark;
    if (from > at) nodes.push(text(points, at, from));
    const inner: Mark[] = [];
    while (to > from && rest[0] && rest[0].start < to) inner.push(rest.shift() as Mark);
    nodes.push({
      type: 'mdxJsxTextElement',
      name,
      attributes: Object.entries(attributes).map(([key, value]) => attribute(key, value)),
      children: nest(points, from, to, inner),
    });
    at = to;
  }
  if (end > at) nodes.push(text(points, at, end));
  return nodes;
}

function text(points: string[], start: number, end: number): PhrasingContent {
  return { type: 'text', value: points.slice(start, end).join('') };
}

/** An attribute of a component. The serialiser escapes quotes but not ampersands, so that `&amp;` in a text would be read as `&`. */
export function attribute(name: string, value: string): MdxJsxAttribute {
  return { type: 'mdxJsxAttribute', name, value: value.replaceAll('&', '&amp;') };
}
