import { placeSlug, yearSlug } from '../model/ids.ts';
import { reportsToRender } from './library.ts';
import { itemPaths } from './paths.ts';

/** Result of `getStaticPaths` for a page that belongs to a report: `/<region>/<year>/` and what lies below it, in every variant. */
export async function reportPaths() {
  return itemPaths(await reportsToRender(), ({ id }) => ({ region: placeSlug(id), year: yearSlug(id) }));
}
