import { INDICATORS } from '../../indicators/indicators.rules.ts';
import type { IndicatorRow } from '../../indicators/row.ts';
import { placeSlug } from '../../model/ids.ts';
import type { Variant } from '../../variants/variants.ts';
import { type ReportEntry, reportsOfPlace } from '../library.ts';
import { readIndicators } from '../read-model.ts';
import { type Figure, figureOf, isOutcome, isTargetOfYear, yearOf } from './figure.ts';

/** An indicator in the table of a report: what was reached, what is aimed at, and whether the targets were reached later. */
interface IndicatorLine {
  id: string;
  name: string;
  outcomes: Figure[];
  targets: Figure[];
  /** What the next year's report says was reached. */
  later: Figure[];
}

/** Figures of an indicator that are not in the table: for a span of years, or for another year. */
interface SpanLine {
  id: string;
  name: string;
  spans: { period: string; kind: IndicatorRow['kind']; figures: Figure[] }[];
}

/** All that the page of a report's figures shows. */
export interface ReportFigures {
  /** The year that the report looks back on, and the one that it plans. */
  review: number;
  plan: number;
  lines: IndicatorLine[];
  spans: SpanLine[];
  /** Year of the report that says what became of the targets. */
  laterYear: number | undefined;
}

/** Collects the figures of a report, in the order of the closed list of indicators. */
export async function reportFigures(entry: ReportEntry, variant: Variant): Promise<ReportFigures> {
  const { id } = entry;
  const { year } = entry.data;
  const rows = readIndicators(id);
  const plan = commonYear(rows.filter((row) => isTargetOfYear(row, year))) ?? year;
  const review = commonYear(rows.filter(isOutcome)) ?? plan - 1;
  const next = await reportOfNextYear(entry);
  const laterRows = next ? readIndicators(next.id).filter((row) => isOutcome(row) && yearOf(row) === plan) : [];
  const shown = (list: IndicatorRow[], report: string) => list.map((row) => figureOf(row, report, variant));
  const isOfYear = (row: IndicatorRow) => yearOf(row) === (row.kind === 'target' ? plan : review);
  const lines = INDICATORS.map(({ id: indicator, label }) => {
    const own = rows.filter((row) => row.indicator === label && isOfYear(row));
    const targets = own.filter(({ kind }) => kind === 'target');
    const later = targets.length > 0 ? laterRows.filter((row) => row.indicator === label) : [];
    return {
      id: indicator,
      name: label,
      outcomes: shown(
        own.filter(({ kind }) => kind === 'achieved'),
        id,
      ),
      targets: shown(targets, id),
      later: next ? shown(later, next.id) : [],
    };
  });
  const others = rows.filter((row) => !isOfYear(row));
  const spans = INDICATORS.map(({ id: indicator, label }) => {
    const own = others.filter((row) => row.indicator === label);
    const groups = Map.groupBy(own, ({ period, kind }) => `${kind} ${period}`);
    return {
      id: indicator,
      name: label,
      spans: [...groups.values()].map((group) => ({
        period: group[0]?.period ?? '',
        kind: group[0]?.kind ?? 'achieved',
        figures: shown(group, id),
      })),
    };
  });
  return {
    review,
    plan,
    lines: lines.filter(({ outcomes, targets }) => outcomes.length + targets.length > 0),
    spans: spans.filter((line) => line.spans.length > 0),
    laterYear: next && laterRows.length > 0 ? next.data.year : undefined,
  };
}

/** The year of most rows; of several equally common years, the latest. */
function commonYear(rows: IndicatorRow[]): number | undefined {
  const counts = [...Map.groupBy(rows, yearOf)].map(([year, own]) => ({ year: year ?? 0, count: own.length }));
  return counts.toSorted((one, other) => other.count - one.count || other.year - one.year)[0]?.year;
}

async function reportOfNextYear({ id, data }: ReportEntry): Promise<ReportEntry | undefined> {
  return reportsOfPlace(placeSlug(id)).find((other) => other.data.year === data.year + 1);
}
