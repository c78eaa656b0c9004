/**
 * The files of the search, as the build writes and the browser reads them. All names but `entry.json` bear a hash of the
 * content, so they can be cached for ever; `entry.json` names the others.
 */
import type { RegionLevel } from '../../model/report.ts';
import type { Part } from '../../topics/parts.ts';
import type { VariantTag } from '../../variants/variants.ts';

/** Changes with the layout of the files. */
export const VERSION = 4;

/** `entry.json`. File names are relative to it. */
export interface SearchEntry {
  version: typeof VERSION;
  /** Folders with a Pagefind bundle each; the first also holds Pagefind's engine. */
  indexes: { folder: string; entry: PagefindEntry }[];
  /** Number of buckets in which the grams of an index lie. */
  buckets: number;
  /** File with the equivalent characters, for pages that need nothing else. */
  equivalents: string;
  /** A `Library` in each variant. */
  libraries: Record<VariantTag, string>;
  /** Whether the libraries contain the texts. A small library does; its texts are searched without an index. */
  whole: boolean;
}

/** What Pagefind writes to `pagefind-entry.json`. `entry.json` contains it, which saves a request. */
export interface PagefindEntry {
  version: string;
  /** `hash` is part of the name of the list of what is in the bundle. */
  languages: Record<typeof LANGUAGE, { hash: string; wasm: string | null; page_count: number }>;
}

/** Language of the index: undetermined, so that Pagefind does not look for words. */
export const LANGUAGE = 'und';

/** What there is to search. */
export interface Library {
  /** Equivalent characters, as `equivalents.ts` writes them. */
  equivalents: string;
  cards: ReportCard[];
  /** Of a small library, what `writeText` made of each report, in the order of the cards. */
  texts?: string[];
}

/** A report as the reader sees it in lists and filters, in the variant of the page. */
export interface ReportCard {
  id: string;
  title: string;
  /** The region's part of the id: what a filter by place compares. */
  place: string;
  placeName: string;
  province: string;
  level: RegionLevel;
  year: number;
  /** Name that Pagefind gives the report's page. */
  page: string;
  /** File with its text; of a report in a small library there is none. */
  text?: string;
  /** Characters of the text, white space not counted. */
  length: number;
}

export type PassageKind = 'heading' | 'table' | 'text';

/** One block. */
export interface SearchPassage {
  id: string;
  kind: PassageKind;
  /** Rank of a heading, else 0. */
  level: number;
  part: Part;
  /** The block's printed text: label, text and closing mark. */
  text: string;
}

/** An editor's reading of a piece of a passage; UTF-16 units of its text. */
export interface Emendation {
  /** Index of the passage. */
  passage: number;
  start: number;
  end: number;
  reading: string;
}

export interface ReportText {
  passages: SearchPassage[];
  emendations: Emendation[];
}

const PARTS: Record<string, Part> = { r: 'review', g: 'targets', t: 'tasks', o: 'government', x: 'other' };
const PART_SIGNS = Object.fromEntries(Object.entries(PARTS).map(([sign, part]) => [part, sign]));

/**
 * A report's text as lines: `id, kind, text` for a passage, an empty id for a correction. The kind of a heading is its
 * level, and the sign of its part where a new part begins: `1t`.
 */
export function writeText({ passages, emendations }: ReportText): string {
  let part: Part = 'other';
  const lines = passages.map((passage) => {
    const turn = passage.part === part ? '' : PART_SIGNS[passage.part];
    part = passage.part;
    const kind = passage.kind === 'heading' ? String(passage.level) : passage.kind === 'table' ? 'b' : '';
    return [passage.id, kind + turn, passage.text].join('\t');
  });
  const readings = emendations.map(({ passage, start, end, reading }) => ['', passage, start, end, reading].join('\t'));
  return [...lines, ...readings].join('\n');
}

export function readText(lines: string): ReportText {
  const passages: SearchPassage[] = [];
  const emendations: Emendation[] = [];
  let part: Part = 'other';
  for (const line of lines.split('\n')) {
    const cells = line.split('\t');
    if (cells[0] === '') {
      const [, passage, start, end, reading = ''] = cells;
      emendations.push({ passage: Number(passage), start: Number(start), end: Number(end), reading });
      continue;
    }
    const [id = '', kind = '', text = ''] = cells;
    part = PARTS[kind.replace(/[\db]/g, '')] ?? part;
    const level = Number.parseInt(kind, 10) || 0;
    passages.push({ id, kind: level ? 'heading' : kind.startsWith('b') ? 'table' : 'text', level, part, text });
  }
  return { passages, emendations };
}

/** Headings above a passage, the outermost first. */
export function pathTo(passages: readonly SearchPassage[], index: number): SearchPassage[] {
  const own = passages[index] as SearchPassage;
  const path: SearchPassage[] = [];
  let below = own.kind === 'heading' ? own.level : Number.POSITIVE_INFINITY;
  for (let i = index - 1; i >= 0 && below > 1; i--) {
    const passage = passages[i] as SearchPassage;
    if (passage.kind !== 'heading' || passage.level >= below) continue;
    path.unshift(passage);
    below = passage.level;
  }
  return path;
}
