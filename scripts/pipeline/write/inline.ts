import type { PhrasingContent } from 'mdast';
import type { MdxJsxAttribute } from 'mdast-util-mdx';
import { NOTE_COMPONENTS } from '../../../src/mdx/components.ts';
import type { Note } from '../../../src/model/report.ts';

/** A component around a part of a block's text, or at a point of it. Offsets are code points. */
interface NoteElement {
  start: number;
  end: number;
  name: string;
  attributes: Record<string, string>;
}

/** The text of a block, with its notes as components around parts of the text or at points of it. */
export function inline(text: string, notes: Note[]): PhrasingContent[] {
  const points = Array.from(text);
  const marks = notes.map(markOf).filter((mark) => mark !== null);
  return nest(points, 0, points.length, uncrossed(marks));
}

/** The components of notes that stand at the edge of a heading, before its label or after its closing mark. */
export function atEdge(notes: Note[]): PhrasingContent[] {
  return inline(
    '',
    notes.map((note) => ({ ...note, start: 0, end: 0 })),
  );
}

/** How a note of each type is written as a component. Null for notes that are shown only on the provenance page. */
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
    case 'query':
      return mark(note, NOTE_COMPONENTS.query, { doubt: note.doubt });
    case 'join':
    case 'numbering':
      return null;
  }
}

type Range = Pick<NoteElement, 'start' | 'end'>;

function mark({ start, end }: Range, name: string, attributes: NoteElement['attributes']): NoteElement {
  return { start, end, name, attributes };
}

/** A part of a component that had to be cut. Each part of a repeat states its own length. */
function piece({ name, attributes }: NoteElement, range: Range): NoteElement {
  const { chars } = attributes;
  return mark(range, name, chars ? { ...attributes, chars: length(range) } : attributes);
}

function length({ start, end }: Range): string {
  return String(end - start);
}

/**
 * Outer components come before inner ones. A component at a point comes before a component around text that begins there, because a gap must not be
 * hidden in a folded repeat.
 */
function order(one: NoteElement, other: NoteElement): number {
  const size = ({ start, end }: NoteElement) => (start === end ? Number.MAX_SAFE_INTEGER : end - start);
  return one.start - other.start || size(other) - size(one);
}

/** Sorts the components and cuts those that cross: if one extends over the end of another, it is cut there, because elements can only nest. */
function uncrossed(marks: NoteElement[]): NoteElement[] {
  const whole = [...marks].sort(order);
  const pieces: NoteElement[] = [];
  const done: NoteElement[] = [];
  /** The components that have begun and not ended, outermost first. */
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

/**
 * An attribute of a component. `&` is escaped here, because the serialiser escapes only quotation marks, and a text with `&amp;` would be read as
 * `&`.
 */
export function attribute(name: string, value: string): MdxJsxAttribute {
  return { type: 'mdxJsxAttribute', name, value: value.replaceAll('&', '&amp;') };
}
