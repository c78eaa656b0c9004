import type { Report } from '../../model/report.ts';
import { readReports } from '../../tree/reports.ts';
import { type Convert, converterFor } from '../../variants/convert.ts';
import type { VariantTag } from '../../variants/variants.ts';
import { buildSearchIndex, type SearchIndexOptions, type SearchIndexSummary } from './index.ts';

/** Indexes the reports of a content tree into a built site. */
export function indexContent(
  root: string,
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
  return buildSearchIndex({ ...options, reports: readReports(root), outDir, convert });
}
