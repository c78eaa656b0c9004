import { INDICATORS } from '../indicators/indicators.rules.ts';
import { allPlaces, allProvinces, allReports, allYears, type ReportEntry } from './library.ts';
import { provincePath } from './province-page.ts';
import { publication } from './publication.ts';

/** A page that search engines should know. */
export interface KnownPage {
  /** Address below the variant, e.g. `datong/2017/`; empty for home. */
  path: string;
  /** ISO date of the release that last changed what it shows, where that is known. */
  changed?: string | undefined;
}

/** Pages of which there is one. */
const LONE_PAGES = [
  ...['', 'places/', 'years/', 'about/', 'permanence/', 'subscribe/', 'data/', 'search/', 'concordance/', 'compare/'],
  ...['panel/', 'indicators/'],
];

/** Every page that search engines should know, in the order of the sitemap. */
export async function allPages(): Promise<KnownPage[]> {
  const [reports, places, provinces, years] = await Promise.all([
    allReports(),
    allPlaces(),
    allProvinces(),
    allYears(),
  ]);
  return [
    ...LONE_PAGES.map((path) => ({ path })),
    ...INDICATORS.map(({ id }) => ({ path: `indicators/${id}/` })),
    ...provinces.map((province) => ({ path: provincePath(province) })),
    ...places.map(({ slug }) => ({ path: `${slug}/` })),
    ...years.map(({ year }) => ({ path: `years/${year}/` })),
    ...reports.flatMap((report) => [
      { path: `${report.id}/`, changed: changed(report) },
      ...['figures/', 'words/', 'provenance/', 'cite/', 'changes/', 'source/', 'download/'].map((below) => ({
        path: `${report.id}/${below}`,
      })),
    ]),
  ];
}

/** ISO date of the release that last changed the report; undefined for a draft, which has changed since its last release. */
function changed({ data }: ReportEntry): string | undefined {
  return data.version?.draft ? undefined : publication(data.id)?.changed;
}
