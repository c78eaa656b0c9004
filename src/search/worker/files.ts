/** Fetches the search's files. A missing file means that the site was published again; a missing network is another error. */

/** A file that should be there is not. */
export class FileGone extends Error {}
/** A file cannot be reached. */
export class Offline extends Error {}

/** Text of a packed file; its extension names the encoding (`build/files.ts`). */
export async function fetchPacked(url: URL): Promise<string> {
  const bytes = await unzip(await fetchWhole(url));
  return new TextDecoder(url.pathname.split('.').at(-1)).decode(bytes);
}

/** What a gzip file holds. */
export function unzip(packed: ArrayBuffer): Promise<ArrayBuffer> {
  return new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'))).arrayBuffer();
}

/** Text of `entry.json`, which has no hash in its name and is never taken from the cache. */
export async function fetchEntry(url: URL): Promise<string> {
  return new TextDecoder().decode(await fetchWhole(url, { cache: 'no-cache' }));
}

/** A whole file. A connection that ends within it is an error. */
export async function fetchWhole(url: URL, init?: RequestInit, by = globalThis.fetch): Promise<ArrayBuffer> {
  const offline = (cause: unknown) => {
    throw new Offline(`${url} cannot be reached`, { cause });
  };
  const response = await by(url, init).catch(offline);
  if (!response.ok) throw new FileGone(`${url}: ${response.status}`);
  return response.arrayBuffer().catch(offline);
}
