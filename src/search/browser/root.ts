/** Address of the site's root, closing slash included. */
export const SITE_ROOT = import.meta.env.BASE_URL.replace(/\/?$/, '/');

/** Address of the search's files. */
export const SEARCH_ROOT = `${SITE_ROOT}pagefind/`;

/** Asks for the one file without a hash in its name: afresh. */
export function requestEntry(): Promise<Response> {
  return fetch(`${SEARCH_ROOT}entry.json`, { cache: 'no-cache' });
}
