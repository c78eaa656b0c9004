/** Fetches the search's files. A missing file means that the site was published again; a missing network is another error. */

/** Error: a file that should be on the site is not. */
export class FileGone extends Error {}
/** Error: a file cannot be reached, as when there is no network. */
export class Offline extends Error {}

/** Fetches the text of a packed file, whose extension names the encoding (`build/files.ts`). */
export async function fetchPacked(url: URL): Promise<string> {
  const bytes = await unzip(await fetchWhole(url));
  return new TextDecoder(url.pathname.split('.').at(-1)).decode(bytes);
}

/** Unpacks a gzip file. */
export function unzip(packed: ArrayBuffer): Promise<ArrayBuffer> {
  return new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'))).arrayBuffer();
}

/** Fetches the text of `entry.json`, which has no hash in its name and is never taken from the cache. */
export async function fetchEntry(url: URL): Promise<string> {
  return new TextDecoder().decode(await fetchWhole(url, { cache: 'no-cache' }));
}

/**
 * Fetches a whole file.
 * @throws Offline if there is no connection or it ends within the file; FileGone if there is no such file
 */
export async function fetchWhole(url: URL, init?: RequestInit, by = globalThis.fetch): Promise<ArrayBuffer> {
  const offline = (cause: unknown) => {
    throw new Offline(`${url} cannot be reached`, { cause });
  };
  const response = await by(url, init).catch(offline);
  if (!response.ok) throw new FileGone(`${url}: ${response.status}`);
  return response.arrayBuffer().catch(offline);
}
