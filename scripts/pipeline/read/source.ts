import type { Layout, Message } from '../types.ts';

/** A part of a line that does not belong to the text of the report, and why. */
export interface Cut {
  /** First code point in the line; `end` is exclusive. */
  start: number;
  end: number;
  kind: 'duplicateCopies' | 'furniture' | 'markup';
  /** Id of the rule. The report's list of furniture shows it. */
  reason: string;
}

/** Properties that the format of the file gives a line. Offsets are code points of the line. */
export type LineLayout = Pick<Layout, 'headingDepth' | 'bold' | 'listItem' | 'rows' | 'note'>;

/** A line of a decoded file, with what has been found out about it. */
export interface SourceLine {
  /** Number in the whole file, from 1. */
  number: number;
  /** The code points of the line, without the line end. */
  points: string[];
  /** Number of code points of the line end: 0 at the end of the file, 2 for CR LF. */
  end: number;
  cuts: Cut[];
  layout: LineLayout;
}

/** A file that has been read: its lines of text, whatever the format was. */
export interface ReadSource {
  file: string;
  sha256: string;
  encoding: string;
  lines: SourceLine[];
  /** Facts that the maker of the file wrote above the text (in Markdown). */
  frontMatter: Record<string, unknown>;
  /** Number of code points of the decoded file that are in no line, because they are markup or white space of the format. */
  outside: { markup: number; whitespace: number };
  /** Messages about text that the reader left out or could not read, each with its line. Somebody must look at it. */
  doubts: Message[];
}

export const PLAIN: LineLayout = { headingDepth: 0, bold: [], listItem: false };
