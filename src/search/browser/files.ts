/** Fetching the search's files. A missing file and a missing network are told apart: the first means that the site was published anew. */

export class FileGone extends Error {}
export class Offline extends Error {}

/** Text of a packed file; its extension names the encoding (`build/files.ts`). */
export async function fetchPacked(url: URL): Promise<string> {
  const response = await get(url);
  const stream = response.body?.pipeThrough(new DecompressionStream('gzip'));
  const bytes = await new Response(stream).arrayBuffer();
  return new TextDecoder(url.pathname.split('.').at(-1)).decode(bytes);
}

/** The one file without a hash in its name; never from the cache. */
export async function fetchJson<T>(url: URL): Promise<T> {
  return (await get(url, { cache: 'no-cache' })).json() as Promise<T>;
}

async function get(url: URL, init?: RequestInit): Promise<Response> {
  const response = await fetch(url, init).catch((cause) => {
    throw new Offline(`${url} cannot be reached`, { cause });
  });
  if (!response.ok) throw new FileGone(`${url}: ${response.status}`);
  return response;
}
