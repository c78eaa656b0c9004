import { INDICATORS, type Indicator } from '../../indicators/indicators.rules.ts';
import type { IndicatorRow } from '../../indicators/row.ts';
import type { Variant } from '../../variants/variants.ts';
import type { Place } from '../library.ts';
import { readIndicators } from '../read-model.ts';
import { type Chart, chartOf } from './chart.ts';
import { type Figure, figureOf, isOutcome, isTargetOfYear, yearOf } from './figure.ts';

/** A year of an indicator: what its report aimed at, and what a later report says was reached. */
export interface YearLine {
  year: number;
  targets: Figure[];
  outcomes: Figure[];
}

/** An indicator of a place over the years, newest first. */
export interface Series {
  id: string;
  name: string;
  years: YearLine[];
  /** Null if there are too few years to compare. */
  chart: Chart | null;
}

/** A row with the report that states it. */
interface OwnedRow {
  row: IndicatorRow;
  report: string;
  reportYear: number;
}

/**
 * Targets and outcomes of a place, indicator by indicator in the order of the closed list. Indicators without figures of a single year are left out.
 */
export function placeFigures({ reports }: Place, variant: Variant): Series[] {
  const rows = reports.flatMap(({ id, data }) =>
    readIndicators(id).map((row): OwnedRow => ({ row, report: id, reportYear: data.year })),
  );
  const byIndicator = Map.groupBy(rows, ({ row }) => row.indicator);
  return INDICATORS.map((indicator) => seriesOf(indicator, byIndicator.get(indicator.label) ?? [], variant)).filter(
    ({ years }) => years.length > 0,
  );
}

function seriesOf(indicator: Indicator, rows: OwnedRow[], variant: Variant): Series {
  const targets = Map.groupBy(
    rows.filter(({ row, reportYear }) => isTargetOfYear(row, reportYear)),
    yearOfOwned,
  );
  const outcomes = Map.groupBy(
    rows.filter(({ row }) => isOutcome(row)),
    yearOfOwned,
  );
  const years = [...new Set([...targets.keys(), ...outcomes.keys()])].sort((one, other) => other - one);
  const lines = years.map((year) => ({
    year,
    targets: figuresOf(ofReport('last', targets.get(year) ?? []), variant),
    outcomes: figuresOf(ofReport('first', outcomes.get(year) ?? []), variant),
  }));
  return { id: indicator.id, name: indicator.label, years: lines, chart: chartOf(lines, indicator.charted) };
}

const yearOfOwned = ({ row }: OwnedRow): number => yearOf(row) ?? 0;

/**
 * Keeps the rows of one report if several reports state figures of the same year. An outcome is taken from the first report that states it, usually
 * that of the next year, since later ones look back from afar. A target is taken from the last report, usually that of the year itself, since earlier
 * ones look far ahead.
 */
function ofReport(which: 'first' | 'last', rows: OwnedRow[]): OwnedRow[] {
  const years = rows.map(({ reportYear }) => reportYear);
  const wanted = which === 'first' ? Math.min(...years) : Math.max(...years);
  return rows.filter(({ reportYear }) => reportYear === wanted);
}

function figuresOf(rows: OwnedRow[], variant: Variant): Figure[] {
  return rows.map(({ row, report }) => figureOf(row, report, variant));
}
