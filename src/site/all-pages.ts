import { allPlaces, allReports, allYears } from './library.ts';

/** Every page that search engines should know, as paths below the script, in the order of the sitemap. */
export async function allPages(): Promise<string[]> {
  const [reports, places, years] = await Promise.all([allReports(), allPlaces(), allYears()]);
  return [
    ...['', 'places/', 'years/', 'about/', 'permanence/', 'search/', 'concordance/'],
    ...places.map(({ slug }) => `${slug}/`),
    ...years.map(({ year }) => `years/${year}/`),
    ...reports.flatMap(({ id }) => [`${id}/`, `${id}/provenance/`, `${id}/cite/`, `${id}/changes/`, `${id}/source/`]),
  ];
}
