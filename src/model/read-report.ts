import { readFileSync } from 'node:fs';
import type { Report } from './report.ts';
import { parsed } from './unreadable.ts';

/** Reads a generated report. */
export function readReport(path: string): Report {
  return parsed(path, () => JSON.parse(readFileSync(path, 'utf8')) as Report, 'remove it and run npm run ingest');
}
