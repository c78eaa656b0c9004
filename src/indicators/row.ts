/**
 * A figure that a report states, as a row of `data/<id>.indicators.json`. A row is a quotation with a type: it has its
 * place in the text, and nothing in it is computed. Offsets are code points in the block's `text`, ends exclusive.
 */

/** What was reached, or what is aimed at. */
export type IndicatorKind = 'achieved' | 'target';

/** How a size is limited: 左右, 以上 or 超, 以内, a range; `exact` where the text says nothing. */
export type Bound = 'exact' | 'around' | 'atLeast' | 'atMost' | 'range';

/** A number as written; two of them for a range, lower first; null where there is none, or where it is redacted. */
export type Amount = number | [low: number, high: number] | null;

export interface IndicatorRow {
  /** Canonical name, one of `INDICATORS`. */
  indicator: string;
  /** The report's own name for it, verbatim in the block. */
  asWritten: string;
  kind: IndicatorKind;
  /** `2022` a year; `2016-2020` an average, a sum or an unbroken span; for a level to be reached in a plan its target year. */
  period: string;
  /** The level. Rates (prices, unemployment, air, forest, towns, poverty, research) are levels too. */
  value: Amount;
  /** Unit of the level as written, e.g. `亿元`, `万人`, `%`. */
  unit: string | null;
  /** The growth or difference; a decrease is negative. 翻番 and 减半 have no number. */
  change: Amount;
  /** `%`, `个百分点`, `倍`, or a unit. */
  changeUnit: string | null;
  /** The words of the change, e.g. 增长, 年均增长, 是2011年的. */
  changeBasis: string | null;
  /** What limits the value if there is one, else the change; null where there is neither. */
  bound: Bound | null;
  /** The limiting words, e.g. 控制在…以内. */
  comparator: string | null;
  /** Only where the change has another bound than the value. */
  changeBound?: Bound;
  /** `strive` for 力争, 努力, 争取. */
  effort: 'strive' | null;
  /** A comparison instead of a number or beside it, verbatim: 与经济增长同步. */
  relative: string | null;
  /** The starting number of 由…到…. */
  from?: number;
  /** 预计 or 初步核算 in the same sentence. */
  estimate?: string;
  /** Numbers that an anonymised report shows as ×. */
  redacted?: ('value' | 'change')[];
  /** The paragraph of the main targets names no target of the gross product. */
  absent?: true;
  /** The paragraph of the main targets is lost with a piece of the source: 缺. `block` is where the gap is. */
  lost?: true;
  /** Why an editor changed the row. */
  edited?: string;
  /** Id of the block. */
  block: string;
  start: number;
  end: number;
  /** Exactly `text.slice(start, end)` of the block, in code points. */
  quote: string;
}
