/** Charts over the years, computed at build time. They are positions in a fixed frame, which one component draws. */
import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import type { Indicator } from '../../indicators/indicators.rules.ts';
import type { Amount, IndicatorRow } from '../../indicators/row.ts';
import type { YearLine } from './place-figures.ts';

/** Size and margins of a drawing, in SVG units. */
export const FRAME = { width: 320, height: 132, left: 38, right: 12, top: 16, bottom: 22 };

interface Point {
  x: number;
  y: number;
}

/** What a chart draws. */
export interface Chart {
  unit: string;
  /** SVG path through the outcomes. A missing year interrupts it. */
  path: string;
  outcomes: Point[];
  targets: (Point & { low: number })[];
  ticks: { y: number; label: string }[];
  years: { x: number; label: string }[];
}

/** A chart needs at least this many outcomes, or at least this many targets. */
const FEWEST = 2;
const TICKS = 3;
/** Width that the label of a year needs, in SVG units. */
const LABEL = 34;

interface Plotted {
  year: number;
  outcome: Amount;
  target: Amount;
}

/** Makes the chart of some years, which come newest first; null if too few can be compared. Only numbers with the most common unit are drawn. */
export function chartOf(years: YearLine[], charted: Indicator['charted']): Chart | null {
  const { plotted, unit } = plottedOf(years, charted);
  const enough = [plotted.map(({ outcome }) => outcome), plotted.map(({ target }) => target)].some(
    (sizes) => sizes.filter((size) => size !== null).length >= FEWEST,
  );
  return enough ? drawn(plotted, unit) : null;
}

/** Makes the chart of what many places reached, with a dot for each year of each place; null if there are too few dots. */
export function cloudOf(places: YearLine[][], charted: Indicator['charted']): Chart | null {
  const { plotted, unit } = plottedOf(places.flat(), charted);
  const outcomes = plotted.filter(({ outcome }) => outcome !== null).map((point) => ({ ...point, target: null }));
  return outcomes.length < FEWEST ? null : { ...drawn(outcomes, unit), path: '' };
}

/** The outcomes and targets that can be drawn, oldest first, and their unit. */
function plottedOf(years: YearLine[], charted: Indicator['charted']): { plotted: Plotted[]; unit: string } {
  if (charted === null) return { plotted: [], unit: '' };
  const unit = commonUnit(years, charted);
  const size = (figures: YearLine['outcomes']) => sizeOf(figures, charted, unit);
  const plotted = years
    .map(({ year, outcomes, targets }): Plotted => ({ year, outcome: size(outcomes), target: size(targets) }))
    .filter(({ outcome, target }) => outcome !== null || target !== null)
    .toSorted((one, other) => one.year - other.year);
  return { plotted, unit };
}

function commonUnit(years: YearLine[], charted: 'value' | 'change'): string {
  const units = years
    .flatMap(({ outcomes, targets }) => [...outcomes, ...targets])
    .flatMap(({ row }) => unitOf(row, charted) ?? []);
  const counts = [...Map.groupBy(units, (unit) => unit)].map(([unit, own]) => ({ unit, count: own.length }));
  return counts.toSorted((one, other) => other.count - one.count)[0]?.unit ?? '';
}

function unitOf(row: IndicatorRow, charted: 'value' | 'change'): string | null {
  return charted === 'value' ? row.unit : row.changeUnit;
}

/** The first number with the unit among the figures of a year; null if there is none. */
function sizeOf(figures: YearLine['outcomes'], charted: 'value' | 'change', unit: string): Amount {
  return figures.find(({ row }) => unitOf(row, charted) === unit && row[charted] !== null)?.row[charted] ?? null;
}

function drawn(plotted: Plotted[], unit: string): Chart {
  const { width, height, left, right, top, bottom } = FRAME;
  const sizes = plotted.flatMap(({ outcome, target }) => [outcome, target]).flatMap((size) => size ?? []);
  const y = scaleLinear([Math.min(...sizes), Math.max(...sizes)], [height - bottom, top]).nice(TICKS);
  const span = [...new Set(plotted.map(({ year }) => year))];
  const x = scaleLinear([span[0] ?? 0, span.at(-1) ?? 0], [left + 10, width - right - 10]);
  const at = (year: number, size: number): Point => ({ x: round(x(year)), y: round(y(size)) });
  const reached = plotted.flatMap(({ year, outcome }) => (outcome === null ? [] : [{ year, size: middle(outcome) }]));
  const steps = line<{ year: number; size: number } | null>()
    .defined((point) => point !== null)
    .x((point) => round(x(point?.year ?? 0)))
    .y((point) => round(y(point?.size ?? 0)));
  return {
    unit,
    path: steps(withGaps(reached)) ?? '',
    outcomes: reached.map(({ year, size }) => at(year, size)),
    targets: plotted.flatMap(({ year, target }) => {
      if (target === null) return [];
      const [low, high] = Array.isArray(target) ? target : [target, target];
      return [{ ...at(year, high), low: round(y(low)) }];
    }),
    ticks: y.ticks(TICKS).map((tick) => ({ y: round(y(tick)), label: String(tick) })),
    years: named(span.map((year) => ({ x: round(x(year)), label: String(year) }))),
  };
}

/** Puts null before a point that does not follow the year before it. This interrupts the line. */
function withGaps(points: { year: number; size: number }[]): ({ year: number; size: number } | null)[] {
  return points.flatMap((point, index) => {
    const before = points[index - 1];
    return before && point.year - before.year > 1 ? [null, point] : [point];
  });
}

function middle(size: number | [number, number]): number {
  return Array.isArray(size) ? (size[0] + size[1]) / 2 : size;
}

/** The years that are written below a chart: from the last one backwards, as many as there is room for. */
function named(years: Chart['years']): Chart['years'] {
  const kept: Chart['years'] = [];
  for (const year of years.toReversed()) {
    const next = kept[0];
    if (!next || next.x - year.x >= LABEL) kept.unshift(year);
  }
  return kept;
}

const round = (position: number): number => Math.round(position * 10) / 10;
