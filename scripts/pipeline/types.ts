/** The types that travel between the steps of the pipeline (`STEPS` of `pipeline.ts`). Positions travel with the text. */
import type { Clean } from '../../src/chinese/normalise.ts';
import type { Basis, BlockType, Span } from '../../src/model/report.ts';

/** What the layout of the file said about a passage, in raw code points of the passage. */
export interface Layout {
  /** Depth of a Markdown or HTML heading, 1-6; 0 for none. */
  headingDepth: number;
  /** Pieces that the source sets in bold. */
  bold: [start: number, end: number][];
  /** A bullet or number that the markup, not the text, supplied. */
  listItem: boolean;
  /** Cells, when the passage is a table. */
  rows?: { at: Span; text: string }[][];
  /** Source lines this passage is separated from the one before by at least one blank line. */
  blankBefore: boolean;
  /** White space characters before the first visible one. */
  indent: number;
}

/** One paragraph of the source after furniture was taken out and broken lines were joined: what `structure` reads. */
export interface Passage {
  /** Contiguous pieces in reading order. */
  at: Span[];
  /** The characters at `at`, one after another, untouched. */
  raw: string;
  clean: Clean;
  layout: Layout;
  /** Raw offsets at which a broken line was closed. */
  joins: number[];
  /**
   * Headings that an editor knows to have stood right before this passage and to be lost, outermost first. Ids and
   * nesting count them; no block is made of them.
   */
  lost?: LostHeading[];
  /** Pieces of the passage that an editor moved here from elsewhere in the source, in raw code points. */
  moved?: { start: number; end: number; detail: string }[];
}

/** A heading whose text did not survive; `label` as far as it is known, e.g. `三、`, else empty. */
export interface LostHeading {
  level: number;
  label: string;
}

/** A warning or error with its place, from any step. `rule` can be looked up in the documentation and silenced. */
export interface Message {
  rule: string;
  severity: 'error' | 'warning' | 'info';
  /** English, one line: what, and how to mend it. */
  text: string;
  file?: string;
  line?: number;
  /** From 1, in code points. */
  column?: number;
}

/** A block before it has an id: a piece of one passage. `label + text + tail` is the clean form of `raw.slice(start, end)`, exactly. */
export interface DraftBlock {
  type: BlockType;
  /** Index of the passage it was cut from. */
  passage: number;
  /** Raw code points of the passage, label and tail included. */
  start: number;
  end: number;
  label: string;
  text: string;
  tail: string;
  /** Rank of a heading's kind, 1-3; 0 for everything else. */
  level: number;
  runIn: boolean;
  rows?: string[][];
}

/** A fact read from the title block or the text, with the draft block it was read from (-1: from elsewhere, e.g. front matter). */
export interface Fact<T> {
  value: T;
  block: number;
  basis: Basis;
}

/** What the structure step made of the passages. Every passage is covered by its blocks without holes, white space at the seams aside. */
export interface Draft {
  blocks: DraftBlock[];
  title: Fact<string> | null;
  year: Fact<number> | null;
  /** Name of the place as the text gives it, e.g. `晋中市`. */
  region: Fact<string> | null;
  date: Fact<string> | null;
  meeting: Fact<string> | null;
  speaker: Fact<string> | null;
  /** Links from a marker in the body to a note of the report: block indexes and code points in `text`. */
  noteLinks: { from: number; start: number; end: number; to: number }[];
  /** Indexes of the headings whose printed number skips, repeats or begins late. */
  oddNumbers: number[];
  messages: Message[];
}
