// @ts-check
/*
 * Keeps the pages that were visited readable without a network. Pages always come from the network when there is one,
 * so nothing is stale; what never changes under its name (assets/) comes from the cache. Raise VERSION when this file
 * changes how it keeps things: older caches are then dropped. Sites of one origin share its storage, so a cache bears the path of its
 * site, as an address writes it: no space can be in that.
 */
const VERSION = 3;
/** Pages and files kept; the ones fetched longest ago go first. A page has its own script in itself, and is read without the others. */
const KEPT = { pages: 100, files: 60 };
const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (globalThis));
/** First segments of the variants' addresses, as in `src/variants/variants.ts`; a test compares them. The build writes those of the site here. */
const SEGMENTS = ['', 'tw/', 'hk/'];
const base = new URL('./', worker.location.href).pathname;
const OWN = `library ${base} `;
const CACHE = OWN + VERSION;
const icon = `${base}favicon.svg`;

worker.addEventListener('install', (event) => event.waitUntil(keepOfflinePages().then(() => worker.skipWaiting())));
worker.addEventListener('activate', (event) => event.waitUntil(takeOver()));
worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== worker.location.origin) return;
  if (request.mode === 'navigate') event.respondWith(page(event));
  else if (url.pathname.startsWith(`${base}assets/`)) event.respondWith(file(event));
  else if (url.pathname === icon) event.respondWith(fetch(request).catch(async () => (await keptFor(icon)) ?? Response.error()));
});

/** From the network as it streams in, and kept beside that; without a network as it was kept. @param {FetchEvent} event */
async function page(event) {
  const key = addressOf(event.request.url);
  try {
    const response = /** @type {Response | undefined} */ (await event.preloadResponse) ?? (await fetch(event.request));
    if (isPage(response)) event.waitUntil(keep(key, response.clone()));
    return response;
  } catch (error) {
    const kept = (await keptFor(key)) ?? (await keptFor(offlinePage(key)));
    if (kept) return kept;
    throw error;
  }
}

/** @param {FetchEvent} event */
async function file(event) {
  const kept = await keptFor(event.request.url);
  if (kept) return kept;
  const response = await fetch(event.request);
  if (response.ok) event.waitUntil(keep(event.request.url, response.clone()));
  return response;
}

/** Data files that a reader opens are no pages, nor is what an error or a redirection says. @param {Response} response */
function isPage(response) {
  return response.ok && !response.redirected && (response.headers.get('content-type') ?? '').startsWith('text/html');
}

/** Without query and fragment: the pages are the same. @param {string} url */
const addressOf = (url) => url.split(/[?#]/)[0];

/** The offline page in the variant of the page that was asked for. @param {string} url */
function offlinePage(url) {
  const path = new URL(url).pathname.slice(base.length);
  const segment = SEGMENTS.find((own) => own !== '' && path.startsWith(own)) ?? '';
  return `${base}${segment}offline/`;
}

/** @param {string} address */
async function keptFor(address) {
  return (await caches.open(CACHE)).match(address);
}

/** Keeps it as the newest, and lets the oldest go. @param {string} address @param {Response} response */
async function keep(address, response) {
  const cache = await caches.open(CACHE);
  await cache.delete(address);
  await cache.put(address, response);
  const all = await cache.keys();
  const isFile = (/** @type {Request} */ { url }) => new URL(url).pathname.startsWith(`${base}assets/`);
  const pages = all.filter((request) => !isFile(request) && !/\/offline\/$|\.svg$/.test(request.url));
  const old = [...pages.slice(0, -KEPT.pages), ...all.filter(isFile).slice(0, -KEPT.files)];
  await Promise.all(old.map((request) => cache.delete(request)));
}

/** Keeps a page that is there. @param {string} address */
async function keepPage(address) {
  const response = await fetch(address);
  if (isPage(response)) await keep(address, response);
}

async function keepOfflinePages() {
  const response = await fetch(icon);
  if (response.ok) await keep(icon, response);
  for (const segment of SEGMENTS) await keepPage(`${base}${segment}offline/`);
}

/** Drops what other versions of this site kept, serves the tabs that are open, and keeps their pages: those were fetched without this worker. */
async function takeOver() {
  for (const name of await caches.keys()) if (name.startsWith(OWN) && name !== CACHE) await caches.delete(name);
  // Navigations need not wait until the worker is awake.
  await worker.registration.navigationPreload?.enable();
  await worker.clients.claim();
  const tabs = await worker.clients.matchAll({ type: 'window' });
  await Promise.allSettled(tabs.map(({ url }) => keepPage(addressOf(url))));
}
