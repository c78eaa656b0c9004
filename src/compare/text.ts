/** The text of a report as the comparison reads it. It is made when the site is built, in each variant, and published as `<id>/text.json`. */
import type { Part } from '../topics/parts.ts';

/** A heading. A heading whose words the source has lost is among them, where it stood. */
export interface ComparedHeading {
  type: 'heading';
  id: string;
  /** The heading above it; null for a chapter. */
  parent: string | null;
  /** 1 chapter, 2 section, 3 lead or item. */
  level: number;
  /** Its printed number with its words. */
  text: string;
  part: Part;
  /** What it is about, by `src/topics`; undefined if its words do not tell. */
  topic?: string;
}

/** A passage of running text: a paragraph, an item of a list, a table, or a note of the report. */
export interface ComparedPassage {
  type: 'passage';
  id: string;
  parent: string | null;
  /** Its printed number or mark, which is not compared; undefined if there is none. */
  label?: string;
  /** The edited text (整理本). */
  text: string;
}

export type ComparedBlock = ComparedHeading | ComparedPassage;

/** A report in one variant, without its title page. */
export interface ComparedText {
  id: string;
  title: string;
  /** Name of the place. */
  place: string;
  year: number;
  /** Number of the version of the text; undefined before it has one. */
  version?: number;
  /** In reading order. */
  blocks: ComparedBlock[];
}
