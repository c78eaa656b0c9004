/** The reports that this library began with. Tests that know a report know these, however many others there are. */

import type { Report } from '../../src/model/report.ts';
import { ROOT } from './build-site.ts';
import { reportsOf } from './dist.ts';

export const FIVE = ['datong/2017', 'datong/2022', 'datong/2023', 'jinzhong/2017', 'yuanping/2022'] as const;

export type FiveId = (typeof FIVE)[number];

/** This library's content tree. */
export const LIBRARY = `${ROOT}content`;

/** The five as the library has them, by id. */
export function fiveReports(): Map<FiveId, Report> {
  const all = new Map(reportsOf(LIBRARY).map((report) => [report.id, report]));
  return new Map(
    FIVE.map((id) => {
      const report = all.get(id);
      if (!report) throw new Error(`content/ has no ${id}`);
      return [id, report];
    }),
  );
}
