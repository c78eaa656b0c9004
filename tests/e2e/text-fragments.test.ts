import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { expect, inject, test } from 'vitest';
import { VARIANTS } from '../../src/variants/variants.ts';
import { useBrowser } from '../support/browser.ts';
import { ROOT } from '../support/build-site.ts';
import { reportsOf } from '../support/dist.ts';
import { seeded } from '../support/search-truth.ts';

const tabs = useBrowser();
const site = inject('library');
/** The report with the most notes: its text is interrupted most often. */
const report = reportsOf(site.content).toSorted((one, other) => other.notes.length - one.notes.length)[0];
const SELECTIONS = 4;
/** Characters of a selection. */
const LENGTH = 70;

/** Selects characters of long paragraphs far down the page; gives the fragment for each, and how far down it is. */
const FRAGMENTS = (numbers: number[]) => `(() => {
${stripTypeScriptTypes(readFileSync(`${ROOT}src/cite/browser/text-fragment.ts`, 'utf8')).replace('export ', '')}
const far = (block) => block.textContent.length > ${3 * LENGTH} && block.getBoundingClientRect().top > 3 * innerHeight;
const blocks = [...document.querySelectorAll('.text > p[id]')].filter(far);
const ownText = (block) => {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  const nodes = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (!node.parentElement.closest('[data-editor]') && node.parentElement.checkVisibility()) nodes.push(node);
  return nodes;
};
return ${JSON.stringify(numbers)}.map((number) => {
  const block = blocks[Math.floor(number * blocks.length)];
  const nodes = ownText(block);
  const length = nodes.reduce((sum, node) => sum + node.length, 0);
  const place = (at) => {
    for (const node of nodes) { if (at < node.length) return [node, at]; at -= node.length; }
    return [nodes.at(-1), nodes.at(-1).length];
  };
  const start = Math.floor(number * 997 % 1 * (length - ${LENGTH}));
  const range = document.createRange();
  range.setStart(...place(start));
  range.setEnd(...place(start + ${LENGTH}));
  return { fragment: textFragment(block, range), top: range.getBoundingClientRect().top + scrollY };
});
})()`;

test.each(VARIANTS.map(({ segment }) => segment))(
  'the browser itself finds the words that a link names, wherever they were selected, in variant “%s”',
  async (segment) => {
    const random = seeded(segment.length + 1);
    const url = `${site.url}${segment && `${segment}/`}${report?.id}/`;
    const page = await tabs.open(url);
    const found = (await page.evaluate(FRAGMENTS(Array.from({ length: SELECTIONS }, random)))) as {
      fragment: string;
      top: number;
    }[];
    for (const { fragment, top } of found) {
      const arrived = await tabs.open(`${url}#${fragment}`);
      const distance = async () => Math.abs((await arrived.evaluate<number>('scrollY')) - top);
      await expect.poll(distance, { message: decodeURIComponent(fragment) }).toBeLessThan(1000);
    }
  },
);
