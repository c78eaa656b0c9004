import type { Report } from '../model/report.ts';
import { contentDir } from '../tree/content-dir.ts';
import { readReport, readReportText } from '../tree/reports.ts';

/** The reports read last. The pages of a report and of its neighbouring years are built one after another. */
const recent = new Map<string, Report>();
const RECENT = 12;

/** The whole model of a report, as the pipeline wrote it. */
export function readModel(id: string): Report {
  const report = recent.get(id) ?? readReport(contentDir(), id);
  recent.set(id, report);
  for (const old of [...recent.keys()].slice(0, Math.max(0, recent.size - RECENT))) recent.delete(old);
  return report;
}

/** The text of the JSON file. */
export const readModelText = (id: string): string => readReportText(contentDir(), id);
