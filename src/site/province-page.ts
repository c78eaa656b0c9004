import type { Region } from '../model/report.ts';
import type { Variant } from '../variants/variants.ts';
import type { Province } from './library.ts';
import { placeName } from './naming.ts';
import { pageUrl } from './urls.ts';

/** A year of which the library has reports of several places of a province. */
interface PlacesOfYear {
  year: number;
  reports: { name: string; href: string }[];
  /** The comparison of the first two. */
  compare: { name: string; href: string };
}

/** Address of a province's page below the variant, by the first two digits of its code. @example 'places/14/' */
export const provincePath = ({ id }: Pick<Province, 'id'>): string => `places/${id.slice(1)}/`;

/** The id of the province that a place belongs to, as `Province` has it. */
export const provinceOf = ({ code }: Pick<Region, 'code'>): Pick<Province, 'id'> => ({ id: `p${code.slice(0, 2)}` });

/** The years of which the library has reports of several places, newest first. */
export function placesOfYears({ reports }: Province, variant: Variant): PlacesOfYear[] {
  const byYear = [...Map.groupBy(reports, ({ data }) => data.year)].sort(([one], [other]) => other - one);
  return byYear.flatMap(([year, own]): PlacesOfYear[] => {
    const [a, b] = own;
    if (!a || !b) return [];
    const name = `${placeName(a.data.region)}与${placeName(b.data.region)}对照`;
    const href = `${pageUrl(variant, 'compare/')}?a=${a.id}&b=${b.id}`;
    const links = own.map(({ id, data }) => ({ name: placeName(data.region), href: pageUrl(variant, `${id}/`) }));
    return [{ year, reports: links, compare: { name, href } }];
  });
}
