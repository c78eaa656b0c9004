/**
 * Asks Pagefind which pages have all of some grams. Pagefind's requests are answered here: its files are fetched all at once instead of one
 * after another, and a file that fails makes the query fail. Pagefind itself would only log the failure and answer without the file.
 */
import { LANGUAGE, type PagefindEntry } from '../core/format.ts';
import { bucketOf } from '../core/grams.ts';
import { FileGone, fetchWhole, unzip } from './files.ts';

interface Instance {
  search(term: null, options: { filters: Record<string, string[]> }): Promise<{ results: { id: string }[] }>;
  mergeIndex(path: string, options: object): Promise<void>;
}

interface PagefindModule {
  createInstance(options: object): Instance;
}

/** Resolves with Pagefind's names of the pages that have every gram. */
export type Ask = (grams: readonly string[]) => Promise<Set<string>>;

/** A shard: address of its folder, and Pagefind's own entry file. */
interface ShardAddress {
  folder: URL;
  entry: PagefindEntry;
}

/**
 * When more buckets than this are open, a new instance replaces the old one. With each answer Pagefind counts the pages of everything in the open
 * buckets, which takes longer and longer.
 */
const OPEN_BUCKETS = 60;

/** Opens the bundles as one index. */
export async function openPagefind(bundles: ShardAddress[], buckets: number): Promise<Ask> {
  const files = filesBelow(bundles.map(({ folder }) => folder));
  const [first, ...others] = bundles as [ShardAddress, ...ShardAddress[]];
  for (const { folder, entry } of bundles) {
    files.have(new URL(`pagefind-entry.json?ts=${tagOf(folder)}`, folder), entry);
    files.expect(new URL(`pagefind.${entry.languages[LANGUAGE].hash}.pf_meta`, folder));
  }
  files.expect(new URL('wasm.unknown.pagefind', first.folder));
  const engine = (await import(/* @vite-ignore */ new URL('pagefind.js', first.folder).href).catch((cause) => {
    throw new FileGone('pagefind.js', { cause });
  })) as PagefindModule;

  const open = async (): Promise<Instance> => {
    const instance = engine.createInstance({ basePath: first.folder.pathname, noWorker: true, ...optionsOf(first) });
    for (const bundle of others) await instance.mergeIndex(bundle.folder.pathname, optionsOf(bundle));
    return instance;
  };
  let instance = await impatiently(open);
  let opened = new Set<string>();
  const answers = new Map<string, Promise<Set<string>>>();
  const ask = async (grams: readonly string[]): Promise<Set<string>> => {
    const filters = Object.fromEntries(Map.groupBy(grams, (gram) => bucketOf(gram, buckets)));
    if (opened.size > OPEN_BUCKETS) {
      instance = await impatiently(open);
      opened = new Set();
    }
    for (const bucket of Object.keys(filters)) opened.add(bucket);
    const { results } = await impatiently(() => instance.search(null, { filters }));
    files.check();
    return new Set(results.map((result) => result.id));
  };
  return (grams) => {
    const question = grams.join(' ');
    const answer = answers.get(question) ?? ask(grams);
    answers.set(question, answer);
    return answer;
  };
}

function optionsOf({ folder }: ShardAddress): object {
  return { language: LANGUAGE, metaCacheTag: tagOf(folder) };
}

function tagOf(folder: URL): string {
  return folder.pathname.split('/').at(-2) as string;
}

const native = globalThis.fetch;

interface Files {
  /** Fetches a file that will be needed. */
  expect(url: URL): void;
  /** Stores contents that need not be fetched. */
  have(url: URL, json: object): void;
  /** Throws the last failure, if there was one. */
  check(): void;
}

/** Replaces `fetch` and answers all requests for files below some folders. The files are kept, since a new instance asks for them again. */
function filesBelow(folders: URL[]): Files {
  const coming = new Map<string, Promise<ArrayBuffer>>();
  let failure: unknown;
  const get = (url: URL): Promise<ArrayBuffer> => {
    const known = coming.get(url.href);
    if (known) return known;
    const bytes = fetchSound(url);
    coming.set(url.href, bytes);
    bytes.catch((error) => {
      failure = error;
    });
    return bytes;
  };
  globalThis.fetch = async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input, location.href);
    const ours = folders.some((folder) => url.href.startsWith(folder.href));
    return ours ? new Response(await get(url)) : native(input, init);
  };
  return {
    expect: (url) => void get(url),
    have(url, json) {
      const { buffer } = new TextEncoder().encode(JSON.stringify(json));
      coming.set(url.href, Promise.resolve(buffer as ArrayBuffer));
    },
    check: () => {
      if (failure) throw failure;
    },
  };
}

/** Fetches a file and unpacks it. Pagefind accepts unpacked files, and the browser unpacks them much faster than Pagefind's script. */
async function fetchSound(url: URL): Promise<ArrayBuffer> {
  const bytes = await fetchWhole(url, {}, native);
  if (!PACKED.test(url.pathname)) return bytes;
  if (!isGzip(bytes)) throw new Error(`${url} is not what it should be`);
  return unzip(bytes);
}

const PACKED = /\.(pf_\w+|pagefind)$/;

/** The first two bytes of a gzip file (RFC 1952). */
function isGzip(bytes: ArrayBuffer): boolean {
  const [first, second] = new Uint8Array(bytes);
  return first === 0x1f && second === 0x8b;
}

const timer = globalThis.setTimeout;
let impatient = 0;

/** Shortens all timers during a task. Pagefind checks only every 50 ms whether its files are ready. */
async function impatiently<T>(task: () => Promise<T>): Promise<T> {
  impatient += 1;
  globalThis.setTimeout = ((then: () => void, time = 0) => timer(then, Math.min(time, 2))) as typeof setTimeout;
  try {
    return await task();
  } finally {
    impatient -= 1;
    if (impatient === 0) globalThis.setTimeout = timer;
  }
}
