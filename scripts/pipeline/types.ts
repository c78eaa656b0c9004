/** The types of the data that the steps of the pipeline (`STEPS` of `pipeline.ts`) hand on. All text keeps its positions in the source. */
import type { Clean } from '../../src/chinese/normalise.ts';
import type { Basis, BlockType, Span } from '../../src/model/report.ts';

/** Properties that the layout of the file gives a passage. Offsets are raw code points of the passage. */
export interface Layout {
  /** Rank of the Markdown or HTML heading, 1-6; 0 if it is none. */
  headingDepth: number;
  /** The ranges that are bold in the source. */
  bold: [start: number, end: number][];
  /** Whether the markup, and not the text, gives the passage a bullet or a number. */
  listItem: boolean;
  /** The cells by rows, if the passage is a table. */
  rows?: { at: Span; text: string }[][];
  /** Whether the markup says that it is a footnote or an endnote. */
  note?: boolean;
  /** Whether at least one blank line stands between this passage and the passage before it. */
  blankBefore: boolean;
  /** Number of white space characters before the first visible character. */
  indent: number;
}

/** One paragraph of the source, after furniture was removed and broken lines were joined. The step `structure` reads passages. */
export interface Passage {
  /** The places of its characters in the source, in reading order. */
  at: Span[];
  /** The characters at these places, one after another, unchanged. */
  raw: string;
  clean: Clean;
  layout: Layout;
  /** Raw offsets at which a line break was closed. */
  joins: number[];
  /**
   * Headings that are lost and, as an editor knows, stood right before this passage, outermost first. They count for ids and nesting, but no block is
   * made of them.
   */
  lost?: LostHeading[];
  /**
   * Level of the heading under which the passage stands, as an editor decided; 0 for no heading. It is needed if headings of deeper levels come
   * before it.
   */
  under?: number;
  /** What the passage is, as an editor decided. */
  ruling?: Ruling;
  /** Parts of the passage that an editor moved here from elsewhere in the source. Offsets are raw code points. */
  moved?: { start: number; end: number; detail: string }[];
}

/**
 * What an editor decided that a passage is: `heading` with its level, and the raw code point at which the words of the heading end; `prose`, a
 * paragraph of the body without a heading; `annex`, the first passage of the appendices.
 */
export type Ruling = { as: 'heading'; level: 1 | 2 | 3; end: number } | { as: 'prose' } | { as: 'annex' };

/** A heading whose text is lost. `label` is its printed number if that is known, e.g. `三、`, else it is empty. */
export interface LostHeading {
  level: number;
  label: string;
}

/** A warning, error or hint of any step, with its place. `rule` names the check that found it. */
export interface Message {
  rule: string;
  severity: 'error' | 'warning' | 'info';
  /** One line of English that says what is wrong and how to mend it. */
  text: string;
  file?: string;
  line?: number;
  /** Counted in code points, from 1. */
  column?: number;
}

/** A block that has no id yet: a part of one passage. `label + text + tail` is exactly the clean form of `raw.slice(start, end)`. */
export interface DraftBlock {
  type: BlockType;
  /** Index of the passage that it was cut from. */
  passage: number;
  /** First raw code point in the passage, with label and tail; `end` is exclusive. */
  start: number;
  end: number;
  label: string;
  text: string;
  tail: string;
  /** Level of a heading, 1-3; 0 for all other blocks. */
  level: number;
  runIn: boolean;
  rows?: string[][];
  /** All open headings of this level and of deeper levels end before the block. Undefined if none ends. */
  closes?: number;
}

/** A fact that the text states or implies. `block` is the index of the draft block that it was read from, -1 if it stands outside the text. */
export interface Fact<T> {
  value: T;
  block: number;
  basis: Basis;
}

/** The year of a report. `against` lists what in the text speaks for another year; then the fact is only inferred. */
export interface YearFact extends Fact<number> {
  against?: { what: string; year: number }[];
}

/** The facts that a report states about itself; null if it does not state them. */
export interface Facts {
  title: Fact<string> | null;
  year: YearFact | null;
  /** Name of the place as in the text, e.g. `晋中市`. */
  region: Fact<string> | null;
  date: Fact<string> | null;
  meeting: Fact<string> | null;
  speaker: Fact<string> | null;
}

/** The result of the structure step. The blocks made of a passage hold all its characters except white space between them. */
export interface Draft {
  blocks: DraftBlock[];
  /** Indexes of the headings whose printed number skips a number, repeats one, or does not begin with 1. */
  oddNumbers: number[];
  messages: Message[];
}
