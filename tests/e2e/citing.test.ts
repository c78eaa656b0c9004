import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { printed, type Report } from '../../src/model/report.ts';
import { VARIANTS } from '../../src/variants/variants.ts';
import { useBrowser } from '../support/browser.ts';
import { reportsOf } from '../support/dist.ts';

const site = inject('library');
const report = reportsOf(site.content)[0] as Report;
const cited = report.blocks.filter(({ type }) => type === 'paragraph').at(20) as Report['blocks'][number];
const tabs = useBrowser();

describe('a cited paragraph', () => {
  test.each(VARIANTS.map(({ segment }) => segment))(
    'is opened by its address in variant “%s” without JavaScript',
    async (segment) => {
      const path = `${segment && `${segment}/`}${report.id}/#${cited.id}`;
      const page = await tabs.open(site.url + path, { javaScriptEnabled: false });
      const passage = page.locator(`[id="${cited.id}"]`);
      const box = await passage.boundingBox();
      expect(box?.y).toBeGreaterThanOrEqual(0);
      expect(box?.y).toBeLessThan(400);
      expect(await page.locator(':target').getAttribute('id')).toBe(cited.id);
    },
  );

  test('is found by its id in the published data', () => {
    const data = JSON.parse(readFileSync(join(site.dist, 'data', `${report.id}.json`), 'utf8')) as Report;
    const block = data.blocks.find(({ id }) => id === cited.id) as Report['blocks'][number];
    expect(printed(block)).toBe(printed(cited));
  });

  test('keeps its place when the reader turns to another script', async () => {
    const page = await tabs.open(`${site.url}${report.id}/#${cited.id}`);
    await page.evaluate(() => document.querySelector<HTMLElement>('a[hreflang="zh-Hant-TW"]')?.click());
    await page.waitForURL(/\/tw\//u);
    await expect.poll(async () => (await page.locator(`[id="${cited.id}"]`).boundingBox())?.y).toBeLessThan(600);
  });
});
