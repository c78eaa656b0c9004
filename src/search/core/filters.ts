import type { Part } from '../../topics/parts.ts';
import type { ReportCard } from './format.ts';

/** Filters of a search; a missing one admits everything. */
export interface Filters {
  place?: string;
  year?: number;
  level?: string;
  part?: Part;
}

/** Whether the filters admit a report; the part is a matter of its passages. */
export function admits({ place, year, level }: Filters, card: ReportCard): boolean {
  return (!place || card.place === place) && (!year || card.year === year) && (!level || card.level === level);
}
