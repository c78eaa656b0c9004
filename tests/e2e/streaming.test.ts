import { readFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { useBrowser } from '../support/browser.ts';
import { reportsOf } from '../support/dist.ts';

/** Bytes of a page that come at a time, and milliseconds between them: each piece can be painted by itself. */
const PIECE = 700;
const PAUSE = 15;
/** Bytes that come so: what a screen shows. */
const SLOWLY = 40_000;
/** Asks for smaller pieces: of a row of a list too, only a part comes at a time. */
const FINE = '?fine';
const FINE_PIECE = 110;
/** Asks for so much of a page and never for the rest. */
const HALF = '?half';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
};

const site = inject('library');
const longest = reportsOf(site.content).sort((a, b) => b.blocks.length - a.blocks.length)[0]?.id;
const tabs = useBrowser();
let slow: string;
const server = createServer((request, response) => {
  const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
  const isPage = pathname.endsWith('/');
  const body = readFileSync(join(site.dist, pathname, isPage ? 'index.html' : ''));
  response.setHeader('content-type', TYPES[isPage ? '.html' : extname(pathname)] ?? 'application/octet-stream');
  if (search === HALF) response.write(body.subarray(0, SLOWLY));
  else if (isPage) void trickle(response, body, search === FINE ? FINE_PIECE : PIECE);
  else response.end(body);
});

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  slow = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

describe.each([
  ['phone', { width: 390, height: 800 }],
  ['tablet', { width: 768, height: 1024 }],
])('on a slow line and a %s', (_name, viewport) => {
  test.each(['', `places/${FINE}`, 'search/', 'concordance/', `${longest}/`, `tw/${longest}/`])(
    'nothing of /%s moves while the page arrives',
    async (path) => {
      const page = await tabs.open('about:blank', { viewport });
      await page.addInitScript(watchMoves);
      await page.goto(slow + path);
      expect(await page.evaluate(() => (globalThis as unknown as { moves: string[] }).moves)).toEqual([]);
    },
  );
});

test('a report can be read before it has arrived whole', async () => {
  const page = await tabs.open('about:blank');
  await page.goto(`${slow}${longest}/${HALF}`, { waitUntil: 'commit' });
  await page.locator('article p').first().waitFor();
  // The element may be there before it is painted; the rest of the page never comes.
  const painted = () => page.evaluate(() => performance.getEntriesByName('first-contentful-paint').length);
  await expect.poll(painted).toBe(1);
  expect(await page.evaluate(() => document.readyState)).toBe('loading');
});

async function trickle(response: ServerResponse, body: Buffer, piece: number): Promise<void> {
  for (let at = 0; at < SLOWLY && at < body.length; at += piece) {
    response.write(body.subarray(at, Math.min(at + piece, SLOWLY)));
    await setTimeout(PAUSE);
  }
  response.end(body.subarray(SLOWLY));
}

/** Runs in the page: notes each element that was painted in one place and then in another. */
function watchMoves(): void {
  const moves: string[] = [];
  (globalThis as unknown as { moves: string[] }).moves = moves;
  const CHARACTER = 18;
  interface Shift extends PerformanceEntry {
    sources: { node: Node | null; previousRect: DOMRectReadOnly; currentRect: DOMRectReadOnly }[];
  }
  new PerformanceObserver((list) => {
    for (const { node, previousRect: from, currentRect: to } of list
      .getEntries()
      .flatMap((entry) => (entry as Shift).sources)) {
      // Within a line that is still being set, what stands in it moves by little more than a character.
      if (Math.abs(from.x - to.x) > 2 * CHARACTER || from.y !== to.y)
        moves.push(`${(node as Element | null)?.outerHTML?.slice(0, 60)} ${from.x},${from.y} > ${to.x},${to.y}`);
    }
  }).observe({ type: 'layout-shift', buffered: true });
}
