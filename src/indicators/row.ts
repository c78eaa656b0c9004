/** The types of a row of `data/<id>.indicators.json`, and its empty fields. `src/model/schema/indicators.ts` says what each field means and checks it. */
import type { z } from 'zod';
import type * as schema from '../model/schema/indicators.ts';

/** A figure that a report states, with its place in the text. */
export type IndicatorRow = z.infer<typeof schema.indicatorRow>;
/** Whether a figure was reached (`achieved`) or is aimed at (`target`). */
export type IndicatorKind = IndicatorRow['kind'];
/** How a number is limited, e.g. by 左右 or 以上. */
export type Bound = z.infer<typeof schema.bound>;
/** A number as written; two of them for a range, lower first; null where there is none, or where it is redacted. */
export type Amount = IndicatorRow['value'];

/** The fields of a row that states no number yet, in the order in which rows are written. */
export const NO_NUMBER = {
  value: null,
  unit: null,
  change: null,
  changeUnit: null,
  changeBasis: null,
  bound: null,
  comparator: null,
} satisfies Partial<IndicatorRow>;
