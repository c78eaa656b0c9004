import { START, type Start } from '../start.ts';
import { SEARCH_ROOT } from './root.ts';

let asked = false;

/**
 * The one file without a hash in its name: the first time as the page brought it, which is as fresh as the page; else from the network.
 */
export function requestEntry(): Promise<Response> {
  const said = asked ? '' : document.querySelector<HTMLMetaElement>(`meta[name=${START}]`)?.content;
  asked = true;
  if (said) return Promise.resolve(Response.json((JSON.parse(said) as Start).entry));
  return fetch(`${SEARCH_ROOT}entry.json`, { cache: 'no-cache' });
}
