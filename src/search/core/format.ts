/**
 * The files of the search, as the build writes and the browser reads them. All names but `entry.json` bear a hash of the
 * content, so they can be cached for ever; `entry.json` names the others.
 */
import type { RegionLevel } from '../../model/report.ts';
import type { Part } from '../../topics/parts.ts';
import type { VariantTag } from '../../variants/variants.ts';

/** Changes with the layout of the files. */
export const VERSION = 5;

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
  /** The heading it stands under, null for none. */
  parent: string | null;
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

/** A heading above passages; the report may have lost it. */
export interface SearchHeading {
  /** Label and words as the page shows them, without closing mark. */
  words: string;
  parent: string | null;
}

export interface ReportText {
  passages: SearchPassage[];
  emendations: Emendation[];
  /** By id. */
  headings: Map<string, SearchHeading>;
}

const PARTS: Record<string, Part> = { r: 'review', g: 'targets', t: 'tasks', o: 'government', x: 'other' };
const PART_SIGNS = Object.fromEntries(Object.entries(PARTS).map(([sign, part]) => [part, sign]));

/** What stands in a line's cell for a parent: nothing for that of the line before. */
const TOP = '.';
/** What a line begins with that is a heading which the report has lost. */
const LOST = '?';

/**
 * A report's text as lines: `id, kind, parent, text` for a passage, an empty id for a correction, `?id, words, parent` for a lost heading. The
 * kind of a heading is its level, and the sign of its part where a new part begins: `1t`. A heading that is shown otherwise than it is
 * printed has its shown words behind the text.
 */
export function writeText({ passages, emendations, headings }: ReportText): string {
  const printed = new Set(passages.map(({ id }) => id));
  const lost = [...headings].filter(([id]) => !printed.has(id));
  let part: Part = 'other';
  let above: string | null | undefined;
  const lines = passages.map((passage) => {
    const turn = passage.part === part ? '' : PART_SIGNS[passage.part];
    part = passage.part;
    const parent = passage.parent === above ? '' : (passage.parent ?? TOP);
    above = passage.parent;
    const kind = passage.kind === 'heading' ? String(passage.level) : passage.kind === 'table' ? 'b' : '';
    const shown = headings.get(passage.id)?.words ?? '';
    const own = shown === wordsOfHeading(passage.text) ? '' : shown;
    return [passage.id, kind + turn, parent, passage.text, ...(own ? [own] : [])].join('\t');
  });
  const readings = emendations.map(({ passage, start, end, reading }) => ['', passage, start, end, reading].join('\t'));
  const gone = lost.map(([id, { words, parent }]) => [LOST + id, words, parent ?? TOP].join('\t'));
  return [...lines, ...readings, ...gone].join('\n');
}

export function readText(lines: string): ReportText {
  const text: ReportText = { passages: [], emendations: [], headings: new Map() };
  let part: Part = 'other';
  let above: string | null = null;
  for (const line of lines.split('\n')) {
    const cells = line.split('\t');
    const [id = '', ...rest] = cells;
    if (id === '') text.emendations.push(readEmendation(rest));
    else if (id.startsWith(LOST)) {
      const [words = '', parent = TOP] = rest;
      text.headings.set(id.slice(LOST.length), { words, parent: parent === TOP ? null : parent });
    } else {
      const [kind = '', parent = '', printed = '', shown = ''] = rest;
      if (parent !== '') above = parent === TOP ? null : parent;
      part = PARTS[kind.replace(/[\db]/g, '')] ?? part;
      const level = Number.parseInt(kind, 10) || 0;
      const what = level ? 'heading' : kind.startsWith('b') ? 'table' : 'text';
      text.passages.push({ id, kind: what, level, part, parent: above, text: printed });
      if (level) text.headings.set(id, { words: shown || wordsOfHeading(printed), parent: above });
    }
  }
  return text;
}

function readEmendation([passage, start, end, reading = '']: string[]): Emendation {
  return { passage: Number(passage), start: Number(start), end: Number(end), reading };
}

/** A printed heading without its closing mark. */
function wordsOfHeading(printed: string): string {
  return printed.replace(/[。：]$/, '');
}

/** Words of the headings above a passage, the outermost first. */
export function pathTo({ headings }: ReportText, passage: SearchPassage): string[] {
  const path: string[] = [];
  for (let id = passage.parent; id !== null; ) {
    const heading = headings.get(id);
    if (!heading) break;
    path.unshift(heading.words);
    id = heading.parent;
  }
  return path;
}
