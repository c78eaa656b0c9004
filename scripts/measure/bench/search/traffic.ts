import type { Page } from 'playwright-core';

/** Counts what a page loads from here on; the function returned gives the bytes of all bodies as they travelled. */
export function watchTraffic(page: Page): () => Promise<number> {
  const sizes: Promise<number>[] = [];
  page.on('requestfinished', (request) => sizes.push(request.sizes().then((size) => size.responseBodySize)));
  return async () => (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}
