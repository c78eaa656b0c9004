/**
 * Pagefind in the search's worker: asks which pages have all of some grams. Pagefind reports a piece of the index that could not
 * be loaded on the console only, and answers without it; so its fetches are watched, and a failed one fails the question.
 */
import { drawerOf } from '../grams.ts';
import { FileGone, Offline } from './files.ts';

interface Instance {
  search(term: null, options: { filters: Record<string, string[]> }): Promise<{ results: { id: string }[] }>;
  mergeIndex(path: string, options: object): Promise<void>;
}

interface PagefindModule {
  createInstance(options: object): Instance;
}

/** Names of the pages that have every gram. */
export type Ask = (grams: readonly string[]) => Promise<Set<string>>;

let failure: Error | undefined;
let watching = false;

function watchFetch(): void {
  if (watching) return;
  watching = true;
  const native = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    const response = await native(input, init).catch((cause) => {
      failure = new Offline(String(input), { cause });
      throw cause;
    });
    if (!response.ok) failure = new FileGone(`${input}: ${response.status}`);
    return response;
  };
}

/** Opens the bundles at the given addresses as one index. */
export async function openPagefind(bundles: URL[], drawers: number): Promise<Ask> {
  watchFetch();
  failure = undefined;
  const [first, ...others] = bundles as [URL, ...URL[]];
  const engine = (await import(/* @vite-ignore */ new URL('pagefind.js', first).href).catch((cause) => {
    throw new FileGone('pagefind.js', { cause });
  })) as PagefindModule;
  const optionsOf = (bundle: URL) => ({ language: 'und', metaCacheTag: bundle.pathname.split('/').at(-2) });
  const instance = engine.createInstance({ basePath: first.pathname, noWorker: true, ...optionsOf(first) });
  for (const bundle of others) await instance.mergeIndex(bundle.pathname, optionsOf(bundle));
  const answers = new Map<string, Set<string>>();
  return async (grams) => {
    const filters = Object.fromEntries(Map.groupBy(grams, (gram) => drawerOf(gram, drawers)));
    const question = grams.join(' ');
    const known = answers.get(question);
    if (known) return known;
    const { results } = await instance.search(null, { filters });
    if (failure) throw failure;
    const pages = new Set(results.map((result) => result.id));
    answers.set(question, pages);
    return pages;
  };
}
