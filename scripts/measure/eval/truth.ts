import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { parsed } from '../../../src/model/unreadable.ts';
import type { TrueRow } from '../indicators/match-rows.ts';

/** Level, label (printed number) and title of a heading, and the line of the raw file in which it stands, if the truth gives it. */
export type TrueHeading = [level: number, label: string, text: string, line?: number];

/** The right results for one report, as a careful reader wrote them down. */
export interface Truth {
  name: string;
  /** Path of the raw file. */
  path: string;
  headings: TrueHeading[];
  /** Headings that count neither as missed if they are not found nor as invented if they are found. */
  optional: TrueHeading[];
  facts?: Partial<Record<FactName, string | number | null>>;
  notes?: { items: number; first: number; last: number; marked: boolean } | null;
  annexes: [first: number, last: number][];
  /** Numbers of raw lines that together are one paragraph. */
  joins: number[][];
  /** Raw lines, or parts of them, that do not belong to the text of the report. */
  furniture: number[][];
  /** The clean text in the order of the source, one line for each block. */
  clean?: string;
  /** The figures of the closed list of indicators that the report states. */
  figures?: TrueRow[];
}

export type FactName = 'title' | 'region' | 'year' | 'date' | 'meeting' | 'speaker';

/** Loads all truth of the project: the annotated reports, and the seeds (the first five reports of the library). */
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
