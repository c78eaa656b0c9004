import { describe, expect, inject, test } from 'vitest';
import { VARIANTS } from '../../src/variants/variants.ts';
import { useBrowser } from '../support/browser.ts';
import { askPage, blocksWith, drawStrings, printedBlocks, seeded, siteFold } from '../support/search-truth.ts';

/** Strings asked in each variant; `npm run bench search` asks 1,000. */
const SAMPLE = 12;

const NOWHERE = ['乌有之乡', '发展发展发展发展', 'qzx', '1234567890123', '。。。'];

const site = inject('library');
const fold = siteFold(site.dist);
const tabs = useBrowser();

describe.each(VARIANTS)('the search page in $lang', ({ segment }) => {
  const blocks = printedBlocks(site, segment);
  const address = `${site.url}${segment && `${segment}/`}search/?all=1`;

  test('finds for strings drawn from its pages the blocks that contain them, and no other', async () => {
    const page = await tabs.open(address);
    for (const typed of drawStrings(blocks, SAMPLE, seeded(6))) {
      expect({ typed, found: (await askPage(page, typed)).sort() }).toEqual({
        typed,
        found: blocksWith(blocks, fold(typed)).sort(),
      });
    }
  });

  test('finds nothing for what occurs nowhere', async () => {
    const page = await tabs.open(address);
    for (const typed of NOWHERE) {
      expect(blocksWith(blocks, fold(typed))).toEqual([]);
      expect({ typed, found: await askPage(page, typed) }).toEqual({ typed, found: [] });
    }
  });
});

describe('the same site with an index that is asked, as a large library has it', () => {
  const large = inject('large');

  test.each(VARIANTS)('is as exact in $lang', async ({ segment }) => {
    const blocks = printedBlocks(site, segment);
    const page = await tabs.open('about:blank');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(`${large.url}${segment && `${segment}/`}search/?all=1`);
    for (const typed of [...drawStrings(blocks, SAMPLE / 2, seeded(7)), ...NOWHERE]) {
      expect({ typed, found: (await askPage(page, typed)).sort() }).toEqual({
        typed,
        found: blocksWith(blocks, fold(typed)).sort(),
      });
    }
    expect(asked.filter((url) => url.endsWith('.pf_filter')).length).toBeGreaterThan(0);
  });
});
