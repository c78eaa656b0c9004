import type { APIRoute } from 'astro';
import { comparedText } from '../../../../compare/make-text.ts';
import type { ReportEntry } from '../../../../site/library.ts';
import { readModel } from '../../../../site/read-model.ts';
import { reportPaths } from '../../../../site/report-paths.ts';
import { converterFor } from '../../../../variants/convert.ts';
import type { Variant } from '../../../../variants/variants.ts';

export const getStaticPaths = reportPaths;

/** The edited text of a report in a variant, block by block, for the page that compares two reports. */
export const GET: APIRoute<{ variant: Variant; item: ReportEntry }> = ({ props: { variant, item } }) => {
  const report = readModel(item.id);
  return Response.json(comparedText(report, converterFor(variant.lang, report.script)));
};
