import { describe, expect, inject, test } from 'vitest';
import { useBrowser } from '../support/browser.ts';
import { askPage, blocksWith, drawStrings, printedBlocks, seeded, siteFold } from '../support/search-truth.ts';

/** Strings asked in each script; `npm run bench search` asks 1,000. */
const SAMPLE = 60;

const site = inject('library');
const fold = siteFold(site.dist);
const tabs = useBrowser();

describe.each([
  ['Simplified', ''],
  ['Taiwan', 'tw'],
  ['Hong Kong', 'hk'],
])('the search page in %s', (_name, segment) => {
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

  test.each(['乌有之乡', '发展发展发展发展', 'qzx', '1234567890123', '。。。'])(
    'finds nothing for %s, which occurs nowhere',
    async (typed) => {
      expect(blocksWith(blocks, fold(typed))).toEqual([]);
      const page = await tabs.open(address);
      expect(await askPage(page, typed)).toEqual([]);
    },
  );
});
