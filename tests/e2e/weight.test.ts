import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { useBrowser } from '../support/browser.ts';
import { reportsOf } from '../support/dist.ts';

/** Bytes on the wire that a reader's first view of a report may cost. */
const BUDGET = { total: 45_000, script: 6_000 };

const site = inject('library');
const tabs = useBrowser();

describe('the first view of a report', () => {
  test.each(reportsOf(site.content).map((report) => report.id))('%s stays within its weight', async (id) => {
    const page = await tabs.open('about:blank');
    const sizes = await firstView(page, `${site.url}${id}/`);
    const total = sum(sizes.map((part) => part.bytes));
    const script = sum(sizes.filter((part) => part.type === 'script').map((part) => part.bytes));
    expect(total, `bytes in all of ${JSON.stringify(sizes)}`).toBeLessThanOrEqual(BUDGET.total);
    expect(script, 'bytes of JavaScript').toBeLessThanOrEqual(BUDGET.script);
  });
});

async function firstView(page: Page, url: string): Promise<{ url: string; type: string; bytes: number }[]> {
  const finished: Promise<{ url: string; type: string; bytes: number }>[] = [];
  page.on('requestfinished', (request) =>
    finished.push(
      request
        .sizes()
        .then((size) => ({ url: request.url(), type: request.resourceType(), bytes: size.responseBodySize })),
    ),
  );
  await page.goto(url, { waitUntil: 'networkidle' });
  return Promise.all(finished);
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
