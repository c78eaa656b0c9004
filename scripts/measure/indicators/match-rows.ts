/** Compares the rows (figures) that the program reads with the rows that a careful reader wrote down. */
import type { IndicatorRow } from '../../../src/indicators/row.ts';

/** One figure as a careful reader wrote it down in a file of truth. */
export interface TrueRow {
  indicator: string;
  alsoAccept?: string[];
  kind: 'achieved' | 'target';
  period: string;
  periodUncertain?: boolean;
  value: IndicatorRow['value'];
  unit: string | null;
  change: IndicatorRow['change'];
  change_unit: string | null;
  bound: string | null;
  boundUncertain?: boolean;
  effort: string | null;
  relative?: string | null;
  absent?: boolean;
  optional?: boolean;
  repeat?: boolean;
  quote: string;
}

/**
 * A passage that looks like a figure of the list and states none. A row that matches no truth and quotes such a passage is reported with the reason.
 */
export interface Trap {
  quote: string;
  why: string;
}

export interface Comparison {
  hits: { truth: TrueRow; row: IndicatorRow }[];
  misses: TrueRow[];
  inventions: IndicatorRow[];
  /** Rows that count neither as right nor as wrong: they match an optional row or a repeat in the truth. */
  spared: IndicatorRow[];
  trapped: { trap: Trap; row: IndicatorRow }[];
}

/**
 * Matches rows with the truth one to one. Indicator, kind, value, change and units must all be right. If several rows fit, the one that quotes the
 * same words is taken.
 */
export function compareRows(rows: IndicatorRow[], truths: TrueRow[], traps: Trap[]): Comparison {
  const free = new Set(rows);
  const hits: Comparison['hits'] = [];
  const spared: IndicatorRow[] = [];
  const take = (truth: TrueRow, wanted: (row: IndicatorRow) => boolean): IndicatorRow | undefined => {
    const row = [...free].find((candidate) => wanted(candidate) && sameFigures(candidate, truth));
    if (row) free.delete(row);
    return row;
  };
  const scored = truths.filter(({ optional, repeat }) => !optional && !repeat);
  const taken = new Set<TrueRow>();
  for (const near of [overlaps, () => true]) {
    for (const truth of scored) {
      if (taken.has(truth)) continue;
      const row = take(truth, (candidate) => near(candidate.quote, truth.quote));
      if (!row) continue;
      taken.add(truth);
      hits.push({ truth, row });
    }
  }
  for (const truth of truths.filter(({ optional, repeat }) => optional || repeat)) {
    const row = take(truth, () => true);
    if (row) spared.push(row);
  }
  const inventions = [...free];
  const trapped = inventions.flatMap((row) =>
    traps.filter(({ quote }) => overlaps(row.quote, quote)).map((trap) => ({ trap, row })),
  );
  return { hits, misses: scored.filter((truth) => !taken.has(truth)), inventions, spared, trapped };
}

function sameFigures(row: IndicatorRow, truth: TrueRow): boolean {
  const names = [truth.indicator, ...(truth.alsoAccept ?? [])];
  const size = (amount: unknown, unit: string | null | undefined) => JSON.stringify([amount, plain(unit ?? '')]);
  return (
    names.includes(row.indicator) &&
    row.kind === truth.kind &&
    size(row.value, row.unit) === size(truth.value, truth.unit) &&
    size(row.change, row.changeUnit) === size(truth.change, truth.change_unit) &&
    (row.value !== null || row.change !== null || row.redacted !== undefined || overlaps(row.quote, truth.quote))
  );
}

/** Whether two quotations are of the same place: one of them contains the other. */
function overlaps(one: string, other: string): boolean {
  const [a, b] = [plain(one), plain(other)];
  return a.includes(b) || b.includes(a);
}

function plain(text: string): string {
  return text.replaceAll('％', '%');
}
