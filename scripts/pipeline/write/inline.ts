import type { PhrasingContent } from 'mdast';
import type { MdxJsxAttribute } from 'mdast-util-mdx';
import { NOTE_COMPONENTS } from '../../../src/mdx/components.ts';
import type { Note } from '../../../src/model/report.ts';

/** A component around a stretch of a block's text, or at a point of it; code points. */
interface NoteElement {
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

/** How each type of note is written; `null` for those that stand on the provenance page only. */
function markOf(note: Note): NoteElement | null {
  switch (note.type) {
    case 'correction': {
      const { corr, certainty, basis } = note;
      return mark(note, NOTE_COMPONENTS.correction, { corr, certainty, basis });
    }
    case 'supplied': {
      const { text, certainty, basis } = note;
      return mark(note, NOTE_COMPONENTS.supplied, { text, certainty, basis });
    }
    case 'redaction':
      return mark(note, NOTE_COMPONENTS.redaction, {});
    case 'gap':
      return mark(note, NOTE_COMPONENTS.gap, { reason: note.reason, detail: note.detail });
    case 'repeat':
      return note.status === 'artifact'
        ? mark(note, NOTE_COMPONENTS.repeat, { of: note.of.block, chars: length(note) })
        : null;
    case 'move':
      return mark(note, NOTE_COMPONENTS.move, { detail: note.detail });
    case 'witness':
      return mark(note, NOTE_COMPONENTS.witness, { source: String(note.source), reading: note.reading });
    case 'join':
    case 'numbering':
      return null;
  }
}

type Range = Pick<NoteElement, 'start' | 'end'>;

function mark({ start, end }: Range, name: string, attributes: NoteElement['attributes']): NoteElement {
  return { start, end, name, attributes };
}

/** A piece of a mark that had to be cut; each piece of a repeat tells its own length. */
function piece({ name, attributes }: NoteElement, range: Range): NoteElement {
  const { chars } = attributes;
  return mark(range, name, chars ? { ...attributes, chars: length(range) } : attributes);
}

function length({ start, end }: Range): string {
  return String(end - start);
}

/** Outer marks come first, but a point before a stretch that begins there: a gap must not hide in a folded repeat. */
function order(one: NoteElement, other: NoteElement): number {
  const size = ({ start, end }: NoteElement) => (start === end ? Number.MAX_SAFE_INTEGER : end - start);
  return one.start - other.start || size(other) - size(one);
}

/** The marks in order, such that of two that overlap one holds the other: elements can only nest. A mark that crosses the end of another is cut there. */
function uncrossed(marks: NoteElement[]): NoteElement[] {
  const whole = [...marks].sort(order);
  const pieces: NoteElement[] = [];
  const done: NoteElement[] = [];
  /** Those that hold the place reached, outermost first. */
  const open: NoteElement[] = [];
  for (let next = 0; next < whole.length || pieces.length > 0; ) {
    const isPiece = pieces[0] && (next >= whole.length || order(pieces[0], whole[next] as NoteElement) < 0);
    const mark = (isPiece ? pieces.shift() : whole[next++]) as NoteElement;
    const { start, end } = mark;
    while ((open.at(-1)?.end ?? start + 1) <= start) open.pop();
    const isInside = (open.at(-1)?.end ?? end) >= end;
    const crossed = isInside ? undefined : open.find((outer) => outer.start < start && outer.end < end);
    if (crossed) {
      pieces.push(piece(mark, { start, end: crossed.end }), piece(mark, { start: crossed.end, end }));
      pieces.sort(order);
    } else {
      done.push(mark);
      if (start < end) open.push(mark);
    }
  }
  return done;
}

function nest(points: string[], start: number, end: number, marks: NoteElement[]): PhrasingContent[] {
  const nodes: PhrasingContent[] = [];
  let at = start;
  for (let next = 0; next < marks.length; ) {
    const { start: from, end: to, name, attributes } = marks[next++] as NoteElement;
    if (from > at) nodes.push(text(points, at, from));
    const inner = next;
    while (to > from && (marks[next]?.start ?? to) < to) next += 1;
    nodes.push({
      type: 'mdxJsxTextElement',
      name,
      attributes: Object.entries(attributes).map(([key, value]) => attribute(key, value)),
      children: nest(points, from, to, marks.slice(inner, next)),
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
