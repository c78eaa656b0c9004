import type { Browser } from 'playwright-core';
import {
  askPage,
  blocksWith,
  drawStrings,
  type PrintedBlock,
  printedBlocks,
  seeded,
  siteFold,
} from '../../../../tests/support/search-truth.ts';
import type { Measure } from '../../measure.ts';

/** The search page shows at most this many hits. A string with more hits is searched only in the reports of one year. */
const SHOWN = 5000;

/** Draws strings from the pages of a script, asks for each on the search page, and compares the blocks found with a plain scan of the pages. */
export async function exactness(
  browser: Browser,
  site: { dist: string; content: string; url: string },
  segment: string,
  asked: number,
): Promise<Measure[]> {
  const fold = siteFold(site.dist);
  const blocks = printedBlocks(site, segment);
  const years = Map.groupBy(blocks, (block) => /\/(\d{4})#/.exec(block.address)?.[1] ?? '');
  const address = `${site.url}${segment && `${segment}/`}search/?all=1`;
  const page = await browser.newPage();
  await page.goto(address);
  const [year, ofYear] = [...years].sort(([, a], [, b]) => a.length - b.length).at(-1) as [string, PrintedBlock[]];
  const pageOfYear = await browser.newPage();
  await pageOfYear.goto(`${address}&year=${year}`);
  let [right, wrong, missed, narrowed] = [0, 0, 0, 0];
  for (const typed of drawStrings(blocks, asked, seeded(1))) {
    const many = blocksWith(blocks, fold(typed)).length > SHOWN;
    const found = new Set(await askPage(many ? pageOfYear : page, typed));
    const wanted = new Set(blocksWith(many ? ofYear : blocks, fold(typed)));
    const common = [...found].filter((place) => wanted.has(place)).length;
    narrowed += Number(many);
    right += common;
    wrong += found.size - common;
    missed += wanted.size - common;
  }
  await page.close();
  await pageOfYear.close();
  const strings = `${asked} random strings${narrowed ? `, ${narrowed} of them in one year` : ''}`;
  return [
    { what: `hits right / wrong / missed by block, ${strings}`, value: `${right} / ${wrong} / ${missed}` },
    {
      what: 'precision / recall',
      value: `${(right / (right + wrong)).toFixed(4)} / ${(right / (right + missed)).toFixed(4)}`,
    },
  ];
}
