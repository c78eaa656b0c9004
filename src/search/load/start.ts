/**
 * What a page of the search needs first, said in the page itself: so that all of it is asked for together as soon as the page begins to
 * arrive, if its address asks a question, or when the reader turns to the form. Without it (`astro dev`) things are found out one after
 * another, each a round later.
 */
import type { Entry } from '../core/format.ts';

/** Folder of the search's files below the site's root. */
export const SEARCH_FOLDER = 'pagefind';

/** The name of the `meta` that holds it as JSON: empty as rendered, filled when the index is made (`build/announce.ts`). */
export const START = 'search-start';

/** File names are relative to the site's root. */
export interface Start {
  /** What `entry.json` says, too. */
  entry: Entry;
  /** The search's scripts for the page. */
  modules: string[];
  /** A small library, which is searched in the page. */
  files: string[];
  /** VariantTag of the thread in which a large library is searched. */
  worker?: string;
}

/** A thread that was started before the page's script came to use it. */
export interface EarlyThread extends Worker {
  /** It could not be started, and said so when nobody listened yet. */
  failed?: boolean;
}

/**
 * The inline script in the head of these pages. It only asks for files early, and starts the thread with what `client.ts` would tell it;
 * `wake.ts` does the rest. Kept in few lines; its hash is in their Content-Security-Policy.
 */
export const startScript = `(d=>{const start=e=>{if(e&&!e.target.closest('main form')||globalThis.searchThread===null)return;removeEventListener('focusin',start);
const said=d.querySelector('meta[name=${START}]').content;if(!said)return;
const{entry,modules,files,worker}=JSON.parse(said),{base}=d.documentElement.dataset;
const add=(rel,as,name)=>{const l=d.createElement('link');l.rel=rel;l.as=as;l.crossOrigin='';l.href=base+name;d.head.append(l)};
modules.forEach(n=>add('modulepreload','script',n));files.forEach(n=>add('preload','fetch',n));
if(worker){const w=globalThis.searchThread=new Worker(base+worker,{type:'module'});w.onerror=()=>w.failed=true;
w.postMessage({id:0,channel:'cards',body:{task:'open',root:location.origin+base+'${SEARCH_FOLDER}/',variant:d.documentElement.lang,entry:JSON.stringify(entry)}})}};
new URLSearchParams(location.search).get('q')?start():addEventListener('focusin',start)})(document)`;
