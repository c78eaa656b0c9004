import { SEARCH_FOLDER } from '../start.ts';

/** Address of the site's root, closing slash included. */
export const SITE_ROOT = import.meta.env.BASE_URL.replace(/\/?$/, '/');

/** Address of the search's files. */
export const SEARCH_ROOT = `${SITE_ROOT}${SEARCH_FOLDER}/`;
