import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Report } from '../model/report.ts';
import { contentDir } from './content-dir.ts';

/** The last one read: a report's pages in all scripts are built one after another. */
let last: Report | undefined;

/** The whole model of a report, as the pipeline wrote it. */
export function readModel(id: string): Report {
  if (last?.id !== id) last = JSON.parse(readModelText(id)) as Report;
  return last;
}

/** The same, verbatim. */
export function readModelText(id: string): string {
  const file = join(contentDir, 'reports', `${id}.json`);
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    throw new Error(`${file} cannot be read, though its MDX is there: run \`npm run ingest\` again`, { cause });
  }
}
