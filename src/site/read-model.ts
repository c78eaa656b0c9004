import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Report } from '../model/report.ts';
import { contentDir } from '../settings/content-dir.ts';

/** The reports read last. The pages of a report and of its neighbouring years are built one after another. */
const recent = new Map<string, Report>();
const RECENT = 12;

/** The whole model of a report, as the pipeline wrote it. */
export function readModel(id: string): Report {
  const report = recent.get(id) ?? (JSON.parse(readModelText(id)) as Report);
  recent.set(id, report);
  for (const old of [...recent.keys()].slice(0, Math.max(0, recent.size - RECENT))) recent.delete(old);
  return report;
}

/** The text of the JSON file. */
export function readModelText(id: string): string {
  const file = join(contentDir, 'reports', `${id}.json`);
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    throw new Error(`${file} cannot be read, though its MDX is there: run \`npm run ingest\` again`, { cause });
  }
}
