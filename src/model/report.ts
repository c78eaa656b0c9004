/**
 * The types of a report as data (`data/<id>.json`, version 1). `schema/` says what each field means and checks it; the types follow
 * from it. This module has nothing that runs but `printed`, so that pages and scripts of the browser may import it.
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

/** A contiguous piece of a decoded source: code points, end exclusive, lines from 1; source 0 (the base) if none is named. */
export type Span =
  | [line: number, start: number, end: number]
  | [line: number, start: number, end: number, source: number];

/** Whether the text says it itself, or an editor (or program) concluded it. */
export type Basis = z.infer<typeof values.basis>;
export type Certainty = z.infer<typeof values.certainty>;

/** Administrative level of a place. */
export type RegionLevel = z.infer<typeof identity.regionLevel>;
/** The place whose government reports. */
export type Region = z.infer<typeof identity.region>;
/** Title-page facts; null where the source does not state one. */
export type Delivered = z.infer<typeof identity.delivered>;
/** The state of the text, as releases count it. */
export type Version = z.infer<typeof identity.version>;

/** What became of every code point of a file; the classes add up to `chars`. */
export type Ledger = z.infer<typeof sources.ledger>;
/** One witness of the text; `sources[0]` is the base. */
export type Source = z.infer<typeof sources.source>;

/** After adding a type, the compiler reports every place that must decide something for it (`docs/adding-a-block.md`). */
export type Block = z.infer<typeof blocks.block>;
export type BlockType = Block['type'];
export type Heading = z.infer<typeof blocks.heading>;
export type TextBlock = z.infer<typeof blocks.textBlock>;
export type TableBlock = z.infer<typeof blocks.tableBlock>;

/** What the editor or the program says of the text: a closed union by `type`. */
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

/** How words of one report are written in Traditional script. */
export type VariantLists = z.infer<typeof whole.variantLists>;

/** The full printed text of a block: label, text and closing mark. */
export function printed(block: Block): string {
  const label = 'label' in block ? (block.label ?? '') : '';
  const tail = 'tail' in block ? (block.tail ?? '') : '';
  return label + block.text + tail;
}
