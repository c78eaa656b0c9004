/**
 * The types of a report as data (`data/<id>.json`, version 1). They follow from the schemas in `schema/`, which explain and check each field. Only
 * `printed` is code that runs, so that pages and browser scripts may import this module without the schemas.
 */
import type { z } from 'zod';
import type * as blocks from './schema/blocks.ts';
import type * as identity from './schema/identity.ts';
import type * as notes from './schema/notes.ts';
import type * as whole from './schema/report.ts';
import type * as sources from './schema/sources.ts';
import type * as values from './schema/values.ts';

/** The whole report. */
export type Report = z.infer<typeof whole.report>;

/**
 * A stretch of one line of a decoded source: number of the line (from 1), start and end in code points (end exclusive), and index of the source.
 * Without an index the source is 0, the base.
 */
export type Span =
  | [line: number, start: number, end: number]
  | [line: number, start: number, end: number, source: number];

/** Whether the text itself states something, or an editor (or the program) concluded it. */
export type Basis = z.infer<typeof values.basis>;
export type Certainty = z.infer<typeof values.certainty>;

/** Administrative level of a place. */
export type RegionLevel = z.infer<typeof identity.regionLevel>;
/** The place whose government reports. */
export type Region = z.infer<typeof identity.region>;
/** Title-page facts; null where the source does not state one. */
export type Delivered = z.infer<typeof identity.delivered>;
/** Which witness states a fact that the base does not. */
export type Witnessed = z.infer<typeof whole.witnessed>;
/** Whether the text is the whole report. */
export type Completeness = z.infer<typeof identity.completeness>;
/** The state of the text, as releases count it. */
export type Version = z.infer<typeof identity.version>;

/** Counts what became of every code point of a file. The classes add up to `chars`. */
export type Ledger = z.infer<typeof sources.ledger>;
/** A raw file that holds the text. `sources[0]` is the base, whose text the report gives; the others are compared with it. */
export type Source = z.infer<typeof sources.source>;
/** Where a raw file was taken from. */
export type Origin = z.infer<typeof sources.origin>;

/** After adding a type, the compiler reports every place that must decide something for it (`docs/adding-a-block.md`). */
export type Block = z.infer<typeof blocks.block>;
export type BlockType = Block['type'];
export type Heading = z.infer<typeof blocks.heading>;
export type TextBlock = z.infer<typeof blocks.textBlock>;
export type TableBlock = z.infer<typeof blocks.tableBlock>;

/** A heading that the source has lost. */
export type LostHeading = z.infer<typeof blocks.lostHeading>;
/** A report as it is published as data. */
export type PublishedReport = z.infer<typeof whole.publishedReport>;

/** A note by the editor or the program about the text. The types of notes are a closed union, told apart by `type`. */
export type Note = z.infer<typeof notes.note>;
export type NoteType = Note['type'];
export type Correction = z.infer<typeof notes.correction>;
export type Supplied = z.infer<typeof notes.supplied>;
export type Redaction = z.infer<typeof notes.redaction>;
export type Gap = z.infer<typeof notes.gap>;
export type Repeat = z.infer<typeof notes.repeat>;
export type Move = z.infer<typeof notes.move>;
export type Join = z.infer<typeof notes.join>;
export type Numbering = z.infer<typeof notes.numbering>;
export type WitnessReading = z.infer<typeof notes.witnessReading>;
export type Query = z.infer<typeof notes.query>;

/** How words of one report are written in Traditional script. */
export type VariantLists = z.infer<typeof whole.variantLists>;

/** The full printed text of a block: label, text and closing mark. */
export function printed(block: Block): string {
  const label = 'label' in block ? (block.label ?? '') : '';
  const tail = 'tail' in block ? (block.tail ?? '') : '';
  return label + block.text + tail;
}
