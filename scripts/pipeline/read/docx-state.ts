import type { Numbering } from './docx-numbering.ts';
import type { Style } from './docx-styles.ts';
import { type Draft, newDraft } from './draft.ts';
import type { Table } from './tables.ts';
import type { XmlElement } from './xml.ts';

/** A line of a document and what there is to say about it. */
export interface DocumentLine extends Draft {
  doubts: { rule: string; text: string }[];
}

/** What the walk through all parts of a document shares. */
export interface DocumentState {
  styles: Map<string, Style>;
  numbering: Numbering;
  /** Notes in the order of their marks: `footnote 2` -> 1. */
  notes: Map<string, number>;
  pictures: number;
  paragraphs: number;
}

/** Paragraphs beyond this number are no report. */
export const MOST_PARAGRAPHS = 50_000;

/** Thrown when a document has more paragraphs than that. */
export class TooManyParagraphs extends Error {}

/** A paragraph that has begun. */
export interface Paragraph {
  line: DocumentLine;
  properties: XmlElement | undefined;
  styleId: string | undefined;
  bold: boolean;
  vanish: boolean;
  contents: boolean;
  /** Lines of text boxes and pictures that are anchored in it. */
  boxes: DocumentLine[];
  /** Pieces of it that a line break ended. */
  broken: DocumentLine[];
}

/** A field that has begun. */
export interface Field {
  instruction: string;
  /** Its result has begun. */
  result: boolean;
  contents: boolean;
  printed: boolean;
}

/** Where lines go: the part itself, a table, one of its cells, or a text box. */
export interface Sink {
  lines: DocumentLine[];
  table: Table<DocumentLine> | null;
}

/** What a walk through one part keeps in mind. */
export interface Walk extends DocumentState {
  sinks: Sink[];
  /** Paragraphs that have begun: a text box stands in one of another. */
  open: Paragraph[];
  fields: Field[];
  /** Text of a paragraph whose mark was deleted: the next one goes on with it. */
  carried: DocumentLine[] | null;
  /** What the run says of its text. */
  run: { bold: boolean; vanish: boolean };
  /** Tables of contents that have begun. */
  contents: number;
  note: boolean;
}

/** Where lines go now. */
export function sinkOf(walk: Walk): Sink {
  return walk.sinks.at(-1) as Sink;
}

/** A line without text yet. */
export function newLine(layout: Draft['layout']): DocumentLine {
  return { ...newDraft(layout), doubts: [] };
}

/** Says once of a line that something of it was lost or is uncertain. */
export function doubt(walk: Walk, rule: string, text: string): void {
  const line = walk.open.at(-1)?.line ?? sinkOf(walk).lines.at(-1);
  if (line && !line.doubts.some((one) => one.rule === rule)) line.doubts.push({ rule, text });
}
