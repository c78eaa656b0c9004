import { INDICATORS } from '../../indicators/indicators.rules.ts';
import type { Variant } from '../../variants/variants.ts';
import type { ReportEntry } from '../library.ts';
import { readIndicators } from '../read-model.ts';
import { type Figure, figureOf, isTargetOfYear } from './figure.ts';

/** The targets of a report, one cell for each column. */
interface TargetRow {
  entry: ReportEntry;
  cells: Figure[][];
}

/** The main targets of several reports. */
export interface TargetTable {
  columns: { id: string; label: string }[];
  rows: TargetRow[];
}

/** Indicators that most reports set a target for, in the order of the columns. */
const COLUMNS = ['gdp', 'revenue', 'income', 'jobs', 'prices'];

/** The main targets that reports set for their year. Columns without any figure are left out, and so are reports. */
export function targetTable(reports: ReportEntry[], variant: Variant): TargetTable {
  const all = INDICATORS.filter(({ id }) => COLUMNS.includes(id));
  const rows = reports.map((entry): TargetRow => {
    const own = readIndicators(entry.id).filter((row) => isTargetOfYear(row, entry.data.year));
    const figures = (label: string) => own.filter(({ indicator }) => indicator === label);
    return { entry, cells: all.map(({ label }) => figures(label).map((row) => figureOf(row, entry.id, variant))) };
  });
  const isUsed = all.map((_, at) => rows.some(({ cells }) => (cells[at]?.length ?? 0) > 0));
  return {
    columns: all.filter((_, at) => isUsed[at]).map(({ id, label }) => ({ id, label })),
    rows: rows
      .map(({ entry, cells }) => ({ entry, cells: cells.filter((_, at) => isUsed[at]) }))
      .filter(({ cells }) => cells.some((figures) => figures.length > 0)),
  };
}
