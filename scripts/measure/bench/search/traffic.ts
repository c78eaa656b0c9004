import type { Page } from 'playwright-core';

/** Starts to count what a page loads. The returned function gives the total bytes of all bodies so far, compressed as they were sent. */
export function watchTraffic(page: Page): () => Promise<number> {
  const sizes: Promise<number>[] = [];
  page.on('requestfinished', (request) => sizes.push(request.sizes().then((size) => size.responseBodySize)));
  return async () => (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}
