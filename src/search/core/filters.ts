import type { Part } from '../../topics/parts.ts';
import type { ReportCard } from './format.ts';

/** Filters of a search; a missing one admits everything. */
export interface Filters {
  place?: string;
  /** The first two digits of the code of places, e.g. `14`. */
  province?: string;
  year?: number;
  level?: string;
  part?: Part;
}

/** Whether the filters admit a report. The filter by part applies to single passages and is not checked here. */
export function admits({ place, province, year, level }: Filters, card: ReportCard): boolean {
  return (
    (!place || card.place === place) &&
    (!province || card.code.startsWith(province)) &&
    (!year || card.year === year) &&
    (!level || card.level === level)
  );
}

/** Names of the filters that are set. */
export function namesOf(filters: Filters): (keyof Filters)[] {
  return (Object.keys(filters) as (keyof Filters)[]).filter((name) => filters[name]);
}
