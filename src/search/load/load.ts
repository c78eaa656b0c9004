/**
 * Loads the search's script, and with it what that needs first. Stands in the page, so it shares nothing with what it loads.
 */

import type { Access } from '../worker/access.ts';
import { SEARCH_FOLDER, START, type Start } from './start.ts';

export type Search = typeof import('../pages/search.ts');

const ROOT = new URL(`${document.documentElement.dataset.base}${SEARCH_FOLDER}/`, location.origin).href;

let search: Promise<Search> | undefined;
let asked: Promise<Response> | undefined;
/** The first request is answered by the page. */
let isFirst = true;

/** Once for the page; after a failure the next call tries again. */
export function loadSearch(): Promise<Search> {
  search ??= load();
  return search;
}

async function load(): Promise<Search> {
  asked = requestEntry();
  // Who reads it sees why.
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
 * The one file without a hash in its name: the first time as the page brought it, which is as fresh as the page; else from the network.
 */
function requestEntry(): Promise<Response> {
  const said = isFirst && document.querySelector<HTMLMetaElement>(`meta[name=${START}]`)?.content;
  isFirst = false;
  if (said) return Promise.resolve(Response.json((JSON.parse(said) as Start).entry));
  return fetch(`${ROOT}entry.json`, { cache: 'no-cache' });
}
