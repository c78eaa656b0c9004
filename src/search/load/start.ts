/**
 * The files that a search page needs first are named in the page. They are requested all at once: as soon as the page begins to load, if
 * its address has a query, else when the reader focuses the form. Without this (`astro dev`) each is requested after the one before.
 */
import type { SearchEntry } from '../core/format.ts';

/** Folder of the search's files below the site's root. */
export const SEARCH_FOLDER = 'pagefind';

/** Name of the `meta` element that holds a `Start` as JSON. It is empty until the index is made (`build/announce.ts`). */
export const START = 'search-start';

/** The files that a search page needs first; names are relative to the site's root. */
export interface Start {
  /** The contents of `entry.json`. */
  entry: SearchEntry;
  /** The search's scripts for the page. */
  modules: string[];
  /** The file of the library, if it is small and is searched in the page; else empty. */
  files: string[];
  /** Script of the worker that searches a large library. */
  worker?: string;
}

/** A worker that the head of the page has started, before the page's script uses it. */
export interface EarlyThread extends Worker {
  /** Whether it failed to start before the page's script could listen. */
  failed?: boolean;
}

/**
 * The inline script in the head of the search pages. It requests the files, and starts the thread with the message that `client.ts` would
 * send; `when-needed.ts` does the rest. It is short because it stands in the page; its hash is in the page's Content-Security-Policy.
 */
export const startScript = `(d=>{const start=e=>{if(e&&!e.target.closest('main form')||globalThis.searchThread===null)return;removeEventListener('focusin',start);
const said=d.querySelector('meta[name=${START}]').content;if(!said)return;
const{entry,modules,files,worker}=JSON.parse(said),{base}=d.documentElement.dataset;
const add=(rel,as,name)=>{const l=d.createElement('link');l.rel=rel;l.as=as;l.crossOrigin='';l.href=base+name;d.head.append(l)};
modules.forEach(n=>add('modulepreload','script',n));files.forEach(n=>add('preload','fetch',n));
if(worker){const w=globalThis.searchThread=new Worker(base+worker,{type:'module'});w.onerror=()=>w.failed=true;
w.postMessage({id:0,channel:'cards',body:{task:'open',root:location.origin+base+'${SEARCH_FOLDER}/',variant:d.documentElement.lang,entry:JSON.stringify(entry)}})}};
/[?&][qc]=./.test(location.search)?start():addEventListener('focusin',start)})(document)`;
