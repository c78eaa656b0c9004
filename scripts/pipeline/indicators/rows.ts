/** Makes rows of figures. Level and growth of one statement share a row; averages and multiples get rows of their own. */
import { indicatorOf } from '../../../src/indicators/indicators.ts';
import { type Bound, type IndicatorKind, type IndicatorRow, NO_NUMBER } from '../../../src/indicators/row.ts';
import type { Figure, Mention } from './figures.ts';
import { type Calendar, countOf, periodText, type Years, yearsOf } from './periods.ts';
import { REMARKS, WHOLE_SPAN, WITH_ECONOMY } from './readings.rules.ts';
import type { Setting } from './sentences.ts';

/** A row that has not got its place in the block yet. Offsets are UTF-16 units of the sentence. */
export type DraftRow = Omit<IndicatorRow, 'block' | 'quote'> & { narrow: boolean; loose: boolean; years: Years };

/** Facts that hold for all figures of a sentence. */
export interface SentenceFacts {
  setting: Setting;
  calendar: Calendar;
  /** The words which say that the figures are estimates (预计, 初步核算); null if there are none. */
  estimate: string | null;
  /** Whether the sentence itself says that it names targets. */
  announced: boolean;
}

/** Makes the rows of a sentence's figures, in their order. */
export function rowsOf(figures: Figure[], facts: SentenceFacts): DraftRow[] {
  const rows: DraftRow[] = [];
  const open = new Map<Mention, Open>();
  for (const figure of figures) {
    const begun = open.get(figure.mention);
    if (begun && extend(begun, figure, facts)) continue;
    const row = newRow(figure, facts);
    rows.push(row);
    open.set(figure.mention, { row, last: figure });
  }
  return rows.filter(isStatement);
}

/**
 * Whether a row is a statement. A comparison without a number about the past is one only if it says how a target was met (与经济增长同步). That something
 * lies above or below the nation's figure is a remark.
 */
function isStatement({ kind, value, change, unit, changeUnit, changeBasis, relative }: DraftRow): boolean {
  if (kind === 'target' || relative === null) return true;
  if (value !== null || change !== null || unit !== null || changeUnit !== null || changeBasis !== null) return true;
  return WITH_ECONOMY.pattern.test(relative) || !REMARKS.some(({ pattern }) => pattern.test(relative));
}

/** The last row of a subject, and the last figure that was put into it. */
interface Open {
  row: DraftRow;
  last: Figure;
}

/** Puts a figure into the open row of its subject. Returns false if the figure needs a row of its own. */
function extend(open: Open, figure: Figure, facts: SentenceFacts): boolean {
  const { row, last } = open;
  if (figure.role === 'relative') {
    if (row.relative === null) {
      row.relative = figure.relative;
      row.end = figure.end;
    }
    return true;
  }
  const sameYears = figure.time === last.time || samePeriod(figure, row, facts);
  if (figure.effort !== last.effort || !sameYears) return false;
  if (last.role === 'relative' && row.value === null && row.change === null) return put(open, figure);
  if (figure.over !== last.over && (figure.over !== null || last.over === 'average')) {
    // A multiple may be put into the row of a level that has no growth beside it.
    if (!(figure.over === 'multiple' && row.changeUnit === null && row.changeBasis === null)) return false;
  }
  if (figure.role === 'value') return putValue(open, figure);
  if (row.changeUnit === null && row.changeBasis === null) return put(open, figure);
  return betterChange(open, figure);
}

function samePeriod(figure: Figure, row: DraftRow, facts: SentenceFacts): boolean {
  const years = yearsOfFigure(figure, facts);
  return years.from === row.years.from && years.to === row.years.to;
}

function put(open: Open, figure: Figure): boolean {
  const { row } = open;
  Object.assign(row, sizes(figure, row), { end: Math.max(row.end, figure.end) });
  open.last = figure;
  return true;
}

/** Puts a level into a row. If the row only has a threshold that was crossed (突破3000亿元), the exact number, or a threshold crossed later, replaces it. */
function putValue(open: Open, figure: Figure): boolean {
  const { row, last } = open;
  if (row.unit === null && row.value === null) return put(open, figure);
  const limited = last.role === 'value' && last.limit?.rule.bound === 'atLeast';
  const crossed = limited && (figure.limit === null || figure.limit.rule.bound === 'atLeast');
  if (!crossed) return false;
  Object.assign(row, { value: null, unit: null, bound: null, comparator: null });
  return put(open, figure);
}

/**
 * Handles a second growth. If one growth is in per cent and one in a unit such as 亿元, the row keeps the growth in per cent. A second growth of the
 * same kind gets a row of its own.
 */
function betterChange(open: Open, figure: Figure): boolean {
  const { row } = open;
  const unit = figure.quantity?.unit ?? null;
  if (row.changeUnit === '%' && unit !== '%') return true;
  if (row.changeUnit !== '%' && unit === '%') {
    row.changeUnit = null;
    return put(open, figure);
  }
  return false;
}

function newRow(figure: Figure, facts: SentenceFacts): DraftRow {
  const { mention, start, end } = figure;
  const years = yearsOfFigure(figure, facts);
  const kind = kindOf(figure, years, facts);
  const empty: DraftRow = {
    indicator: mention.indicator?.label ?? '',
    asWritten: mention.name?.text ?? '',
    kind,
    period: periodText(years),
    ...NO_NUMBER,
    effort: figure.effort && kind === 'target' ? 'strive' : null,
    relative: figure.relative,
    ...(facts.estimate ? { estimate: facts.estimate } : {}),
    start,
    end,
    narrow: mention.name?.rule.narrow ?? false,
    loose: mention.name?.rule.loose ?? false,
    years,
  };
  return { ...empty, ...(figure.role === 'relative' ? {} : sizes(figure, empty)) };
}

/** The fields that a figure adds to a row. */
function sizes(figure: Figure, row: DraftRow): Partial<DraftRow> {
  const { role, quantity, sign, basis, from } = figure;
  const { bound, comparator } = boundOf(figure);
  const hidden = quantity?.redacted ? { redacted: [...(row.redacted ?? []), role as 'value' | 'change'] } : {};
  const start = from === null ? {} : { from };
  if (role === 'value') {
    const limits = { bound, comparator: comparator ?? row.comparator };
    const moved = row.bound !== null && row.bound !== bound ? { changeBound: row.bound } : {};
    return {
      value: signed(quantity?.amount ?? null, row.indicator === indicatorOf('prices').label ? sign : 1),
      unit: quantity?.unit ?? null,
      changeBasis: row.changeBasis ?? basis,
      ...limits,
      ...moved,
      ...hidden,
      ...start,
    };
  }
  const owned = row.value !== null || row.unit !== null;
  const other = owned && quantity && row.bound !== bound ? { changeBound: bound ?? 'exact' } : {};
  return {
    change: signed(quantity?.amount ?? null, sign),
    changeUnit: quantity?.unit ?? null,
    changeBasis: basis,
    ...(owned ? { comparator: row.comparator ?? comparator } : { bound, comparator }),
    ...other,
    ...hidden,
    ...start,
  };
}

function signed(amount: IndicatorRow['value'], sign: 1 | -1): IndicatorRow['value'] {
  if (amount === null || sign === 1) return amount;
  return typeof amount === 'number' ? -amount : [-amount[1], -amount[0]];
}

/** The limit of a number and the words for it: 控制在…左右 is `around`. */
function boundOf({ quantity, limit }: Figure): { bound: Bound | null; comparator: string | null } {
  if (!quantity) return { bound: null, comparator: null };
  const words = [limit?.text, quantity.comparator].filter((word) => word);
  const bound = Array.isArray(quantity.amount) ? 'range' : (quantity.bound ?? limit?.rule.bound ?? 'exact');
  return { bound, comparator: words.length > 0 ? words.join('…') : null };
}

/** Indicators whose level over several years is a sum. */
const SUMS = ['jobs', 'poverty'];

/** Decides which years a figure is about. */
export function yearsOfFigure(figure: Figure, { setting, calendar, announced }: SentenceFacts): Years {
  const told = toldYears(figure, setting, calendar);
  const ahead = announced && setting.phase === 'review' ? { from: calendar.plan, to: calendar.plan } : null;
  const years = told ?? ahead ?? setting.years;
  const span = years.to > years.from;
  if (figure.over === 'average' || figure.over === 'sum') {
    const count = figure.overText ? countOf(figure.overText) : null;
    const chapter = setting.years.to - setting.years.from + 1;
    if (count !== null && count === chapter) return setting.years;
    if (span) return years;
    if (count === null && figure.over === 'sum') return years;
    const planned = setting.phase === 'plan' && years.to >= calendar.plan;
    const last = planned ? Math.max(years.to, calendar.plan) : years.to;
    return { from: last - (count ?? 5) + 1, to: last };
  }
  if (!span) return years;
  if (figure.yearly && figure.over === null) return { from: years.to, to: years.to };
  if (figure.time?.rule.id === 'unbroken') return years;
  // 五年实际利用外资 is a sum over five years; 五年来…达到 is a level at their end.
  const own = figure.time && figure.time.start >= figure.start && WHOLE_SPAN.pattern.test(figure.time.text);
  if (figure.role === 'value' && own) return years;
  const flow = SUMS.includes(figure.mention.indicator?.id ?? '') && figure.quantity?.unitKind === 'people';
  const growth = figure.role === 'change' && figure.over !== 'multiple';
  return flow || growth ? years : { from: years.to, to: years.to };
}

/** The years that the figure's own words of time name. 五年 alone means the coming years in a plan and the past years in a review. */
function toldYears({ time }: Figure, { phase }: Setting, calendar: Calendar): Years | null {
  if (time && phase === 'plan' && WHOLE_SPAN.pattern.test(time.text)) {
    return { from: calendar.plan, to: calendar.plan + (countOf(time.text) ?? 1) - 1 };
  }
  return time && yearsOf(time.text, calendar);
}

/** Whether a figure was achieved or is a target. The figure's own words of time decide; without them, the part of the report in which it stands. */
function kindOf(figure: Figure, years: Years, { setting, calendar, announced }: SentenceFacts): IndicatorKind {
  const told = toldYears(figure, setting, calendar);
  if (announced) return 'target';
  if (told) {
    if (years.to <= calendar.review) return 'achieved';
    if (years.to > calendar.plan) return 'target';
  }
  return setting.phase === 'plan' ? 'target' : 'achieved';
}
