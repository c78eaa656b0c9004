import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Report } from '../../model/report.ts';
import { type Convert, converterFor } from '../../variants/convert.ts';
import type { VariantTag } from '../../variants/variants.ts';
import { buildSearchIndex, type SearchIndexOptions, type SearchIndexSummary } from './index.ts';

/** Indexes the reports of a content tree into a built site. */
export function indexContent(
  contentDir: string,
  outDir: string,
  options: Pick<SearchIndexOptions, 'variants' | 'readAllUpTo' | 'shardLength' | 'cacheDir'> = {},
): Promise<SearchIndexSummary> {
  const converters = new Map<VariantTag, Convert>();
  const convert = (report: Report, variant: VariantTag): Convert => {
    if (report.script) return converterFor(variant, report.script);
    const known = converters.get(variant) ?? converterFor(variant);
    converters.set(variant, known);
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
