import type { IndicatorRow } from '../indicators/row.ts';
import type { Report } from '../model/report.ts';
import { contentDir } from '../tree/content-dir.ts';
import { readIndicators as readIndicatorRows, readReport } from '../tree/reports.ts';
import { uses } from './inputs.ts';

/**
 * The reports that were read last, at most `RECENT`: the pages of a report and of its neighbouring years are built one after another. `astro dev` reads
 * them anew for every page, since they change while an editor works.
 */
const recent = new Map<string, Report>();
const RECENT = 12;

/** The whole model of a report, as the pipeline wrote it. */
export function readModel(id: string): Report {
  uses(`report:${id}`);
  if (import.meta.env.DEV) return readReport(contentDir(), id);
  const report = recent.get(id) ?? readReport(contentDir(), id);
  recent.set(id, report);
  for (const old of [...recent.keys()].slice(0, Math.max(0, recent.size - RECENT))) recent.delete(old);
  return report;
}

/** The figures that a report states, in the order of the text. */
export function readIndicators(id: string): IndicatorRow[] {
  uses(`figures:${id}`);
  return readIndicatorRows(contentDir(), id);
}
