/**
 * Loads the search's script, and at the same time the file that the script needs first. This code stands in the page itself, so the script cannot
 * import it.
 */

import type { Access } from '../worker/access.ts';
import { SEARCH_FOLDER, START, type Start } from './start.ts';

export type Search = typeof import('../pages/search.ts');

const ROOT = new URL(`${document.documentElement.dataset.base}${SEARCH_FOLDER}/`, location.origin).href;

let search: Promise<Search> | undefined;
let asked: Promise<Response> | undefined;
/** Whether `entry.json` has not been requested yet. The first time its contents are taken from the page. */
let isFirst = true;

/** Loads the search's script once per page. After a failure the next call tries again. */
export function loadSearch(): Promise<Search> {
  search ??= load();
  return search;
}

async function load(): Promise<Search> {
  asked = requestEntry();
  // The error is handled where the answer is read.
  asked.catch(() => {});
  try {
    const loaded = await import('../pages/search.ts');
    loaded.useAccess(access);
    return loaded;
  } catch (error) {
    search = undefined;
    asked = undefined;
    throw error;
  }
}

const access: Access = {
  root: ROOT,
  entry() {
    const first = asked ?? requestEntry();
    asked = undefined;
    return first;
  },
};

/**
 * Gets `entry.json`, the one file without a hash in its name: the first time from the page itself, which contains it, later from the
 * network.
 */
function requestEntry(): Promise<Response> {
  const said = isFirst && document.querySelector<HTMLMetaElement>(`meta[name=${START}]`)?.content;
  isFirst = false;
  if (said) return Promise.resolve(Response.json((JSON.parse(said) as Start).entry));
  return fetch(`${ROOT}entry.json`, { cache: 'no-cache' });
}
