import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Report } from '../../model/report.ts';
import { type Convert, converterFor } from '../../script/convert.ts';
import type { Script } from '../../script/scripts.ts';
import { buildSearchIndex, type SearchIndexOptions, type SearchIndexSummary } from './index.ts';

/** Indexes the reports of a content tree into a built site. */
export function indexContent(
  contentDir: string,
  outDir: string,
  options: Pick<SearchIndexOptions, 'scripts' | 'readAllUpTo' | 'shardLength' | 'cacheDir'> = {},
): Promise<SearchIndexSummary> {
  const converters = new Map<Script, Convert>();
  const convert = (report: Report, script: Script): Convert => {
    if (report.script) return converterFor(script, report.script);
    const known = converters.get(script) ?? converterFor(script);
    converters.set(script, known);
    return known;
  };
  return buildSearchIndex({ ...options, reports: readReports(join(contentDir, 'reports')), outDir, convert });
}

function* readReports(folder: string): Generator<Report> {
  // A library that has no report yet.
  if (!existsSync(folder)) return;
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json'));
  for (const name of names.sort()) yield JSON.parse(readFileSync(join(folder, name), 'utf8')) as Report;
}
