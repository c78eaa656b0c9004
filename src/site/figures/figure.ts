import { figureWords } from '../../indicators/figure-words.ts';
import type { IndicatorRow } from '../../indicators/row.ts';
import type { Variant } from '../../variants/variants.ts';
import { pageUrl } from '../urls.ts';

/** A figure as pages show it: in few words, with a link to its sentence. */
export interface Figure {
  text: string;
  /** Address of the sentence in the report. The script of that page marks the words. */
  href: string;
  quote: string;
  row: IndicatorRow;
}

/** A figure of a report, as a page in a variant shows it. */
export function figureOf(row: IndicatorRow, report: string, variant: Variant): Figure {
  const { block, start, end, quote } = row;
  const range = end > start ? `?r=${start}-${end}` : '';
  return { text: figureWords(row), href: pageUrl(variant, `${report}/${range}#${block}`), quote, row };
}

/** The single year that a row is about; null for a span of years, or if the year is not known. */
export function yearOf({ period }: IndicatorRow): number | null {
  return /^[0-9]{4}$/u.test(period) ? Number(period) : null;
}

/**
 * Whether a row is a target for the year that a report plans. That is the report's year or the next one, since a report may be named after the year
 * before.
 */
export function isTargetOfYear(row: IndicatorRow, reportYear: number): boolean {
  const year = yearOf(row);
  return row.kind === 'target' && year !== null && (year === reportYear || year === reportYear + 1);
}

/** Whether a row says what was reached in one year. */
export function isOutcome(row: IndicatorRow): boolean {
  return row.kind === 'achieved' && yearOf(row) !== null;
}
