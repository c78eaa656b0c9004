import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { parsed } from '../../../src/model/unreadable.ts';
import type { TrueRow } from '../indicators/match-rows.ts';

/** Level, printed mark, title; and the raw line it stands in, where the truth says so. */
export type TrueHeading = [level: number, label: string, text: string, line?: number];

/** What a careful reader wrote down about one report. */
export interface Truth {
  name: string;
  /** The raw file. */
  path: string;
  headings: TrueHeading[];
  /** Neither a miss nor an invention. */
  optional: TrueHeading[];
  facts?: Partial<Record<FactName, string | number | null>>;
  notes?: { items: number; first: number; last: number; marked: boolean } | null;
  annexes: [first: number, last: number][];
  /** Raw lines that are one paragraph. */
  joins: number[][];
  /** Raw lines, or pieces of them, that are no text. */
  furniture: number[][];
  /** Clean text in the order of the source, a line for each block. */
  clean?: string;
  /** The figures that it states of the closed list of indicators. */
  figures?: TrueRow[];
}

export type FactName = 'title' | 'region' | 'year' | 'date' | 'meeting' | 'speaker';

/** All truth of the project: the annotated reports and the five seeds. */
export function loadTruth(root: string): Truth[] {
  const folder = `${root}tests/fixtures/truth/`;
  return [...seeds(root, `${folder}seeds/`), ...reports(`${folder}reports/`)];
}

function reports(folder: string): Truth[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => {
      const { source, ...truth } = readTruth(folder + file);
      return { name: file.replace('.json', ''), path: folder + source, ...truth };
    });
}

const HEADINGS = '.headings.json';

function seeds(root: string, folder: string): Truth[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(HEADINGS))
    .sort()
    .map((file) => {
      const name = file.replace(HEADINGS, '');
      const clean = `${folder}${name}.clean.txt`;
      const figures = `${folder}${name}.figures.json`;
      return {
        name,
        path: `${root}content/sources/${name}.txt`,
        headings: readTruth(folder + file),
        optional: [],
        annexes: [],
        joins: [],
        furniture: [],
        ...(existsSync(clean) ? { clean: readFileSync(clean, 'utf8') } : {}),
        ...(existsSync(figures) ? { figures: JSON.parse(readFileSync(figures, 'utf8')) } : {}),
      };
    });
}

const readTruth = (path: string) => parsed(path, () => JSON.parse(readFileSync(path, 'utf8')), 'mend the JSON');
