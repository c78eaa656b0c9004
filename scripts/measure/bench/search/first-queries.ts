import type { Browser, Page } from 'playwright-core';
import type { Measure } from '../../measure.ts';
import { kilobytes, milliseconds, percentiles } from './percentiles.ts';
import { watchTraffic } from './traffic.ts';

interface Timed {
  bytes: number;
  /** Milliseconds from the measured event to the first hit; `whole` is the time to the complete answer. */
  first: number;
  whole: number;
}

/**
 * Measures what a reader's first query costs, in two ways and each in a fresh profile: a search page is opened with a query in its address, or a
 * loaded search page gets a query pasted into its field. The bytes are those of everything that is loaded, the page included.
 */
export async function firstQueries(browser: Browser, url: string, strings: string[]): Promise<Measure[]> {
  const opened: Timed[] = [];
  const pasted: Timed[] = [];
  for (const typed of strings) {
    opened.push(await timed(browser, (page) => page.goto(`${url}search/?q=${encodeURIComponent(typed)}`), 'load'));
    pasted.push(
      await timed(
        browser,
        async (page) => {
          await page.goto(`${url}search/`);
          await page.evaluate((text) => {
            const field = document.querySelector('main input[name=q]') as HTMLInputElement;
            performance.mark('asked');
            field.focus();
            field.value = text;
            field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }));
          }, typed);
        },
        'asked',
      ),
    );
  }
  return [
    ...table('page opened with a query, from its load event', opened),
    ...table('text pasted into the field, from the focus', pasted),
  ];
}

function table(what: string, rows: Timed[]): Measure[] {
  return [
    {
      what: `${what}: bytes in all, p50 / p95`,
      value: percentiles(
        rows.map((row) => row.bytes),
        kilobytes,
      ),
    },
    {
      what: `${what}: first hit, p50 / p95`,
      value: percentiles(
        rows.map((row) => row.first),
        milliseconds,
      ),
    },
    {
      what: `${what}: whole answer, p50 / p95`,
      value: percentiles(
        rows.map((row) => row.whole),
        milliseconds,
      ),
    },
  ];
}

async function timed(browser: Browser, ask: (page: Page) => Promise<unknown>, from: 'load' | 'asked'): Promise<Timed> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const bytesMoved = watchTraffic(page);
  await page.addInitScript(() => {
    new MutationObserver(() => {
      const results = document.querySelector<HTMLElement>('main [data-search-results]');
      const seen = (name: string) => performance.getEntriesByName(name).length > 0;
      if (results?.querySelector('[data-block]') && !seen('first')) performance.mark('first');
      if (results?.dataset.searchState === 'done' && results.textContent && !seen('whole')) performance.mark('whole');
    }).observe(document, { subtree: true, childList: true, attributes: true });
  });
  await ask(page);
  await page.locator('main [data-search-state="done"] [data-block]').first().waitFor({ state: 'attached' });
  const times = await page.evaluate((event) => {
    const mark = (name: string) => performance.getEntriesByName(name)[0]?.startTime ?? Number.NaN;
    const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    const start = event === 'load' ? (navigation?.loadEventEnd ?? Number.NaN) : mark(event);
    return { first: mark('first') - start, whole: mark('whole') - start };
  }, from);
  const bytes = await bytesMoved();
  await context.close();
  return { bytes, ...times };
}
