// @ts-check
/*
 * Keeps the pages that were visited readable without a network. Pages always come from the network when there is one,
 * so nothing is stale; what never changes under its name (assets/) comes from the cache. Raise VERSION when this file
 * changes what it keeps: older caches are then dropped.
 */
const VERSION = 1;
const CACHE = `library-${VERSION}`;
/** Pages kept; the ones visited longest ago go first. */
const KEPT = 100;
const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (globalThis));
const base = new URL('./', worker.location.href).pathname;

worker.addEventListener('install', (event) => event.waitUntil(keepOfflinePages().then(() => worker.skipWaiting())));
worker.addEventListener('activate', (event) => event.waitUntil(dropOldCaches().then(() => worker.clients.claim())));
worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== worker.location.origin) return;
  if (request.mode === 'navigate') event.respondWith(page(request));
  else if (url.pathname.startsWith(`${base}assets/`) || url.pathname === `${base}favicon.svg`)
    event.respondWith(asset(request));
});

/** @param {Request} request */
async function page(request) {
  const cache = await caches.open(CACHE);
  const key = request.url.split(/[?#]/)[0];
  try {
    const response = await fetch(request);
    if (response.ok && !response.redirected) {
      await cache.delete(key);
      await cache.put(key, response.clone());
      void trim(cache);
    }
    return response;
  } catch (error) {
    const kept = (await cache.match(key)) ?? (await cache.match(offlinePage(key)));
    if (kept) return kept;
    throw error;
  }
}

/** @param {Request} request */
async function asset(request) {
  const cache = await caches.open(CACHE);
  const kept = await cache.match(request);
  if (kept) return kept;
  const response = await fetch(request);
  if (response.ok) await cache.put(request, response.clone());
  return response;
}

/** The offline page in the script of the page that was asked for. @param {string} url */
function offlinePage(url) {
  const segment = new URL(url).pathname.slice(base.length).match(/^(tw|hk)\//)?.[0] ?? '';
  return `${base}${segment}offline/`;
}

/** The offline pages with what they need to look right. */
async function keepOfflinePages() {
  const cache = await caches.open(CACHE);
  for (const segment of ['', 'tw/', 'hk/']) {
    const address = `${base}${segment}offline/`;
    const response = await fetch(address);
    if (!response.ok) continue;
    const html = await response.clone().text();
    await cache.put(address, response);
    const files = [...html.matchAll(/(?:href|src)="([^"]+\.(?:css|js|svg))"/g)].map((match) => match[1]);
    await cache.addAll(files);
  }
}

async function dropOldCaches() {
  for (const name of await caches.keys()) if (name.startsWith('library-') && name !== CACHE) await caches.delete(name);
}

/** @param {Cache} cache */
async function trim(cache) {
  const pages = (await cache.keys()).filter(({ url }) => url.endsWith('/') && !url.endsWith('/offline/'));
  for (const request of pages.slice(0, Math.max(0, pages.length - KEPT))) await cache.delete(request);
}
