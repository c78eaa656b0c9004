import { readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { HeadersFor } from './header-file.ts';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.wasm': 'application/wasm',
};

/** Types of content that static hosts compress on the way. Pagefind's own files are compressed already. */
const COMPRESSED = /^(text|application\/(json|xml|manifest\+json))|svg/u;

export interface StaticSite {
  /** Address of the site with its base path and a closing slash. */
  url: string;
  close(): Promise<void>;
}

/**
 * Serves a built site as a plain static host does: closing slashes, `404.html`, gzip; nothing outside the base path.
 * A host that reads `_headers` sends what `headersFor` says, too.
 */
export async function serve(root: string, base = '/', headersFor: HeadersFor = () => ({})): Promise<StaticSite> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    if (!path.startsWith(base)) return void response.writeHead(404).end();
    const file = fileFor(root, path.slice(base.length));
    if (file === 'folder') return void response.writeHead(301, { location: `${encodeURI(path)}/` }).end();
    const status = file ? 200 : 404;
    const name = file ?? join(root, '404.html');
    const type = TYPES[extname(name)] ?? 'application/octet-stream';
    const body = read(name);
    const zip = COMPRESSED.test(type) && /\bgzip\b/u.test(request.headers['accept-encoding'] ?? '');
    const sent = zip ? gzipSync(body, { level: 9 }) : body;
    response.writeHead(status, {
      ...headersFor(path),
      'content-type': type,
      'content-length': sent.length,
      ...(zip ? { 'content-encoding': 'gzip' } : {}),
    });
    response.end(request.method === 'HEAD' ? undefined : sent);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}${base}`, close: () => close(server) };
}

function fileFor(root: string, path: string): string | 'folder' | undefined {
  const file = join(root, normalize(`/${path}`));
  if (file.endsWith('/')) return isFile(join(file, 'index.html')) ? join(file, 'index.html') : undefined;
  if (isFile(file)) return file;
  return isFile(join(file, 'index.html')) ? 'folder' : undefined;
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

function read(path: string): Buffer {
  return isFile(path) ? readFileSync(path) : Buffer.from('not found');
}

function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
