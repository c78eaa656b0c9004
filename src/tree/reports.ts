/** The reports of a content tree. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rowsOfLines } from '../indicators/lines.ts';
import type { IndicatorRow } from '../indicators/row.ts';
import type { Report } from '../model/report.ts';
import { parsed, Unreadable } from '../model/unreadable.ts';
import { ANCHORS, REPORTS, reportFiles } from './files.ts';
import { walk } from './walk.ts';

/** Ids of all reports that have been made, sorted; empty if the tree has no report yet. */
export const reportIds = (root: string): string[] => idsBelow(join(root, REPORTS));

/** Ids of all reports that have a registry, sorted. Reports that no longer exist are among them. */
export const registeredReports = (root: string): string[] => idsBelow(join(root, ANCHORS));

/** Whether a report has been made. */
export const hasReport = (root: string, id: string): boolean => existsSync(join(root, reportFiles(id).json));

/**
 * Reads a report as it was last made.
 * @throws Unreadable if the file is missing or was broken by hand
 */
export function readReport(root: string, id: string): Report {
  return readReportFile(join(root, reportFiles(id).json));
}

/**
 * Reads a report by the path of its file.
 * @throws Unreadable if the file is missing or was broken by hand
 */
export function readReportFile(file: string): Report {
  const text = textOf(file);
  return parsed(file, () => reportOf(JSON.parse(text)), 'remove it and run npm run ingest');
}

/** Checks only the main fields, since a build reads every report many times. The whole schema was checked when ingest wrote the file. */
function reportOf(given: unknown): Report {
  const lists = [
    ['blocks', ['id', 'type', 'text']],
    ['notes', ['type', 'block']],
    ['sources', ['file']],
  ] as const;
  const isReport =
    hasTexts(given, ['id', 'title']) &&
    hasTexts(given.region, ['name']) &&
    isObject(given.delivered) &&
    lists.every(([name, keys]) => {
      const list = given[name];
      return Array.isArray(list) && list.every((each) => hasTexts(each, keys));
    });
  if (!isReport) throw new Error('it is no report');
  return given as unknown as Report;
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

function hasTexts(value: unknown, keys: readonly string[]): value is Record<string, unknown> {
  return isObject(value) && keys.every((key) => typeof value[key] === 'string');
}

/**
 * Reads the figures of a report, in the order of the text. There are none if the report was made before figures were read; it is `ingest --check`
 * that reports missing files.
 * @throws Unreadable if the file was broken by hand
 */
export function readIndicators(root: string, id: string): IndicatorRow[] {
  const file = join(root, reportFiles(id).indicators);
  if (!existsSync(file)) return [];
  return parsed(file, () => rowsOfLines(textOf(file)), 'remove it and run npm run ingest');
}

function textOf(file: string): string {
  if (!existsSync(file)) throw new Unreadable(file, 'is not there; run npm run ingest');
  return readFileSync(file, 'utf8');
}

/** Yields every report of a tree, by id, one after another, since a large library does not fit into memory. */
export function* readReports(root: string): Generator<Report> {
  for (const id of reportIds(root)) yield readReport(root, id);
}

/** Ids of all files `<id>.json` below a folder, sorted. */
function idsBelow(folder: string): string[] {
  return walk(folder)
    .filter(({ path, kind }) => kind === 'file' && path.endsWith('.json'))
    .map(({ path }) => path.replace(/\.json$/u, ''))
    .sort();
}
