/**
 * The files of the search, as the build writes and the browser reads them. All names but `entry.json` bear a hash of the
 * content, so they can be cached for ever; `entry.json` names the others.
 */
import type { RegionLevel } from '../../model/report.ts';
import type { Part } from '../../topics/parts.ts';
import type { VariantTag } from '../../variants/variants.ts';

/** Version of the layout of the files. It must change when the layout changes. */
export const VERSION = 6;

/** `entry.json`. File names are relative to it. */
export interface SearchEntry {
  version: typeof VERSION;
  /** Folders with a Pagefind bundle each; the first also holds Pagefind's engine. */
  indexes: { folder: string; entry: PagefindEntry }[];
  /** Number of buckets into which the grams of an index are divided. */
  buckets: number;
  /** File with the equivalent characters, for pages that need nothing else. */
  equivalents: string;
  /** Name of the file with the `Library` of each variant. */
  libraries: Record<VariantTag, string>;
  /** Whether the libraries contain the texts. A small library does; its texts are searched without an index. */
  whole: boolean;
}

/** What Pagefind writes to `pagefind-entry.json`. `entry.json` contains it, which saves a request. */
export interface PagefindEntry {
  version: string;
  /** `hash` is part of the name of the `.pf_meta` file, which lists what is in the bundle. */
  languages: Record<typeof LANGUAGE, { hash: string; wasm: string | null; page_count: number }>;
}

/** Language of the index: undetermined, so that Pagefind does not look for words. */
export const LANGUAGE = 'und';

/** The reports that can be searched, in one variant. */
export interface Library {
  /** Equivalent characters, as `equivalents.ts` writes them. */
  equivalents: string;
  cards: ReportCard[];
  /** Only in a small library: the text of each report as `writeText` wrote it, in the order of the cards. */
  texts?: string[];
}

/** A report as the reader sees it in lists and filters, in the variant of the page. */
export interface ReportCard {
  id: string;
  title: string;
  /** The part of the report's id that names the place. The filter by place compares it. */
  place: string;
  placeName: string;
  /** GB/T 2260 code of the place, six digits. */
  code: string;
  province: string;
  level: RegionLevel;
  year: number;
  /** Name that Pagefind gives the report's page. */
  page: string;
  /** Name of the file with the report's text; missing in a small library, which contains the texts. */
  text?: string;
  /** Characters of the text, white space not counted. */
  length: number;
}

export type PassageKind = 'heading' | 'table' | 'text';

/** A block of a report, as the search reads it. */
export interface SearchPassage {
  id: string;
  kind: PassageKind;
  /** Rank of a heading, else 0. */
  level: number;
  part: Part;
  /** Id of the heading above it; null if there is none. */
  parent: string | null;
  /** The block's printed text: label, text and closing mark. */
  text: string;
}

/** What an editor reads in place of a stretch of a passage. `start` and `end` are UTF-16 offsets in the passage's text. */
export interface Emendation {
  /** Index of the passage. */
  passage: number;
  start: number;
  end: number;
  reading: string;
  /** Whether the page shows the reading in the text, and the printed words only in the note. */
  sure: boolean;
}

/** A heading above passages. The source may have lost its words. */
export interface SearchHeading {
  /** Label and words as the page shows them, without closing mark. */
  words: string;
  parent: string | null;
}

export interface ReportText {
  passages: SearchPassage[];
  emendations: Emendation[];
  /** Headings by their id. */
  headings: Map<string, SearchHeading>;
}

const PARTS: Record<string, Part> = { r: 'review', g: 'targets', t: 'tasks', o: 'government', x: 'other' };
const PART_SIGNS = Object.fromEntries(Object.entries(PARTS).map(([sign, part]) => [part, sign]));

/** Mark in the cell for the parent if a passage has none. An empty cell means the same parent as in the line before. */
const TOP = '.';
/** Last cell of a correction that the page shows in the text. */
const SURE = 's';
/** First character of a line about a heading that the report has lost. */
const LOST = '?';

/**
 * Writes a report's text as lines, with a tab between cells: `id, kind, parent, text` for a passage; an empty id, then passage, start, end and
 * reading for a correction, and an `s` if the page shows that; `?id, words, parent` for a lost heading. The kind of a heading is its level. Where a new part of the report begins, the
 * sign of the part is added to the kind: `1t`. If a heading is shown with other words than printed, these stand in a further cell.
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
  const readings = emendations.map(({ passage, start, end, reading, sure }) =>
    ['', passage, start, end, reading, ...(sure ? [SURE] : [])].join('\t'),
  );
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

function readEmendation([passage, start, end, reading = '', sign]: string[]): Emendation {
  return { passage: Number(passage), start: Number(start), end: Number(end), reading, sure: sign === SURE };
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
