/**
 * The report as data: the one model that the pipeline writes, the site reads and the world may download
 * (`data/<id>.json`, version 1). Offsets are code points, ends are exclusive, source lines count from 1.
 * The JSON Schema beside it (`schema.ts`) says the same to validators.
 */

import type { Forms } from '../variants/variants.ts';

/** `[line, start, end]` or `[line, start, end, source]`: a contiguous piece of a decoded source; source 0 (the base) if not named. */
export type Span =
  | [line: number, start: number, end: number]
  | [line: number, start: number, end: number, source: number];

/** Whether the text says it itself, or an editor (or program) concluded it. */
export type Basis = 'stated' | 'inferred';
export type Certainty = 'high' | 'medium' | 'low';

/** Administrative level of the place whose government reports. */
export type RegionLevel = 'nation' | 'province' | 'prefecture' | 'county' | 'township';

export interface Region {
  /** Full name with its class word, e.g. `大同市`. */
  name: string;
  /** GB/T 2260 code, six digits. */
  code: string;
  level: RegionLevel;
  /** Province-level unit the place belongs to, e.g. `山西省`; the same as `name` for a province. */
  province: string;
  /** Prefecture-level unit for a county-level place, e.g. `忻州市`. */
  prefecture?: string;
  basis: Basis;
  /** How the editor concluded it, shown to readers beside an inferred name. */
  evidence?: string;
}

/** Title-page facts. Each is `null` where the source does not state it; `blocks` name where it stands. */
export interface Delivered {
  /** ISO date. */
  date: string | null;
  meeting: string | null;
  speaker: string | null;
  /** Ids of the title blocks that the facts were read from. */
  blocks?: string[];
}

/**
 * Each code point of a decoded file falls into exactly one class, the first that fits in the order
 * duplicateCopies, furniture, markup, whitespace, normalised, kept; the classes add up to `chars`.
 */
export interface Ledger {
  /** Code points of the decoded file, line ends included, byte order mark not. */
  chars: number;
  kept: number;
  normalised: number;
  whitespace: number;
  furniture: number;
  markup: number;
  duplicateCopies: number;
}

/** One witness of the text. `sources[0]` is the base. */
export interface Source {
  /** File name below `content/sources/`. */
  file: string;
  /** SHA-256 of the raw bytes, hex. */
  sha256: string;
  /** WHATWG-style name of the encoding the bytes were read with, e.g. `utf-8`, `gb18030`, `utf-16le`. */
  encoding: string;
  /** How many copies of the report the file holds. */
  copies: number;
  /** First and last line of the copy that was taken. */
  lines: [first: number, last: number];
  role: 'base' | 'witness';
  ledger: Ledger;
  /** Code points per normalisation class, e.g. `{"fullwidth-digit": 36}`; they add up to `ledger.normalised`. */
  normalisations: Record<string, number>;
  /** What was taken out as furniture, piece by piece. */
  furniture: { at: Span; reason: string }[];
  /**
   * Chinese names of the classes in `normalisations` and of the reasons in `furniture`, by id, e.g. `{"page-number": "页码"}`. A reason that
   * an editor gave is a name itself and is not listed.
   */
  labels: Record<string, string>;
}

interface BlockBase {
  id: string;
  /** Clean diplomatic text: normalised, with the source's own errors and repeats still in it. */
  text: string;
  /** Spans in reading order; normalising the source there gives `label + text + tail` exactly. */
  at: Span[];
}

export interface Heading extends BlockBase {
  type: 'heading';
  /** Rank of the heading's kind: 1 chapter, 2 section, 3 lead or item. */
  level: number;
  /** The printed number or mark, normalised, e.g. `一、`, `（一）`, `——`; empty where there is none. */
  label: string;
  /** The closing mark, `。` or `：`, that belongs to neither text nor body; empty where there is none. */
  tail: string;
  /** Its body follows on the same line of the source. */
  runIn: boolean;
}

export interface TextBlock extends BlockBase {
  type: 'title' | 'salutation' | 'paragraph' | 'list' | 'note';
  /** A list item's or a note's printed mark, e.g. `1.`; empty or missing where there is none. */
  label?: string;
  tail?: string;
}

export interface TableBlock extends BlockBase {
  type: 'table';
  /** Rows of cells, clean text; `text` is the cells joined by a tab, rows by a line feed. */
  rows: string[][];
}

/** After adding a type, the compiler reports every place that must decide something for it (`docs/adding-a-block.md`). */
export type Block = Heading | TextBlock | TableBlock;
export type BlockType = Block['type'];

interface NoteBase {
  /** Id of the block that bears the note. */
  block: string;
}
interface RangeNote extends NoteBase {
  /** Code points in the block's `text`. */
  start: number;
  end: number;
}
export interface Correction extends RangeNote {
  type: 'correction';
  sic: string;
  corr: string;
  certainty: Certainty;
  basis: string;
}
export interface Supplied extends RangeNote {
  type: 'supplied';
  text: string;
  certainty: Certainty;
  basis: string;
}
/** One × of an anonymised report. */
export interface Redaction extends RangeNote {
  type: 'redaction';
}
export interface Gap extends RangeNote {
  type: 'gap';
  reason: 'page' | 'column' | 'damage' | 'unknown';
  detail: string;
}
export interface Repeat extends RangeNote {
  type: 'repeat';
  /** The natural place. */
  of: { block: string; start: number; end: number };
  status: 'artifact' | 'rhetorical';
}
export interface Move extends RangeNote {
  type: 'move';
  detail: string;
}
/** A line or page break closed at `start`. */
export interface Join extends RangeNote {
  type: 'join';
  detail: string;
}
export interface Numbering extends NoteBase {
  type: 'numbering';
  detail: string;
}
export interface WitnessReading extends RangeNote {
  type: 'witness';
  /** Index into `sources`. */
  source: number;
  reading: string;
}
export type Note = Correction | Supplied | Redaction | Gap | Repeat | Move | Join | Numbering | WitnessReading;
export type NoteType = Note['type'];

/** How words of one report are written in Traditional script, where the house dictionary does not serve. */
export interface VariantLists {
  /** Words that are printed as they stand. */
  keep?: string[];
  /** Words with their Traditional form of the same length, one for both regions or one for each. */
  map?: Record<string, string | Forms>;
}

/** Versions count what releases published; a draft is what the next release will publish under that number. */
export interface Version {
  /** From 1. */
  number: number;
  /** First 12 hex digits of the SHA-256 of the text and of the notes that readers meet in it. */
  hash: string;
  draft: boolean;
}

export interface Report {
  schema: 1;
  /** `<region>/<year>`, e.g. `datong/2017`. */
  id: string;
  title: string;
  titleBasis: 'stated' | 'constructed';
  year: number;
  yearBasis: Basis;
  region: Region;
  delivered: Delivered;
  /** The state of the text; set when ids are settled. */
  version?: Version;
  /** Names of this report that conversion must know. */
  script?: VariantLists;
  sources: Source[];
  /** In reading order. */
  blocks: Block[];
  notes: Note[];
  /** The base's. */
  ledger: Ledger;
}

/** The full printed text of a block: label, text and closing mark. */
export function printed(block: Block): string {
  const label = 'label' in block ? (block.label ?? '') : '';
  const tail = 'tail' in block ? (block.tail ?? '') : '';
  return label + block.text + tail;
}
