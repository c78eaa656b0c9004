/** Fetching the search's files. A missing file and a missing network are told apart: the first means that the site was published anew. */

export class FileGone extends Error {}
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

/** Text of the one file without a hash in its name: asked for afresh. */
export async function fetchEntry(url: URL): Promise<string> {
  return new TextDecoder().decode(await fetchWhole(url, { cache: 'no-cache' }));
}

/** A file to its last byte: a connection may end within it. */
export async function fetchWhole(url: URL, init?: RequestInit, by = globalThis.fetch): Promise<ArrayBuffer> {
  const offline = (cause: unknown) => {
    throw new Offline(`${url} cannot be reached`, { cause });
  };
  const response = await by(url, init).catch(offline);
  if (!response.ok) throw new FileGone(`${url}: ${response.status}`);
  return response.arrayBuffer().catch(offline);
}
