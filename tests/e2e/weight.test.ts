import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { useBrowser } from '../support/browser.ts';
import { reportsOf } from '../support/dist.ts';

/** What a reader's first view of a report may cost on the wire; `budgets.test.ts` holds every page's files to the like. */
const BUDGET = { bytes: 40_000, requests: 6 };

const site = inject('library');
const longest = reportsOf(site.content).sort((a, b) => b.blocks.length - a.blocks.length)[0] as Report;
const tabs = useBrowser();

describe('the first view of the longest report', () => {
  test('loads no more than its budget, also in the quiet time after', async () => {
    const page = await tabs.open('about:blank');
    const sizes = await firstView(page, `${site.url}${longest.id}/`);
    expect(sum(sizes.map((part) => part.bytes)), JSON.stringify(sizes)).toBeLessThanOrEqual(BUDGET.bytes);
    // Its script stands in it.
    expect(sizes.filter(({ type }) => type === 'script')).toEqual([]);
    expect(sizes.length, JSON.stringify(sizes)).toBeLessThanOrEqual(BUDGET.requests);
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
