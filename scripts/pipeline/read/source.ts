import type { Layout, Message } from '../types.ts';

/** Why a piece of a line is not text of the report. */
export interface Cut {
  /** Code points in the line. */
  start: number;
  end: number;
  kind: 'duplicateCopies' | 'furniture' | 'markup';
  /** Id of the rule; the furniture list of the report shows it. */
  reason: string;
}

/** What the format of the file says about a line, in code points of the line. */
export type LineLayout = Pick<Layout, 'headingDepth' | 'bold' | 'listItem' | 'rows' | 'note'>;

/** A line of a decoded file and what has been found out about it so far. */
export interface SourceLine {
  /** From 1, in the whole file. */
  number: number;
  /** Without its line end. */
  points: string[];
  /** Code points of the line end: 0 at the end of the file, 2 for CR LF. */
  end: number;
  cuts: Cut[];
  layout: LineLayout;
}

/** A file read: lines of text whatever the format was. */
export interface ReadSource {
  file: string;
  sha256: string;
  encoding: string;
  lines: SourceLine[];
  /** Facts that whoever made the file wrote above the text (Markdown). */
  frontMatter: Record<string, unknown>;
  /** Code points of the decoded file that are in no line, because the format wrapped the text in them. */
  outside: { markup: number; whitespace: number };
  /** What the reader left out or could not read, each with its line: somebody must look. */
  doubts: Message[];
}

export const PLAIN: LineLayout = { headingDepth: 0, bold: [], listItem: false };
