import type { Variant } from '../variants/variants.ts';
import type { Province, ReportEntry, Year } from './library.ts';
import { pageUrl } from './urls.ts';

/** A link to some reports. */
interface CountedLink {
  name: string | number;
  href: string;
  reports: readonly ReportEntry[];
}

/** Links to the pages of years. */
export function yearCounts(years: Year[], variant: Variant): CountedLink[] {
  return years.map(({ year, reports }) => ({ name: year, href: pageUrl(variant, `years/${year}/`), reports }));
}

/** Links to the provinces of a list; `page` is the address of the page with the list, empty on that page. */
export function provinceCounts(provinces: Province[], page = ''): CountedLink[] {
  return provinces.map(({ id, name, reports }) => ({ name, href: `${page}#${id}`, reports }));
}
