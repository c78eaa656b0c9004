import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { foldWith, parseEquivalents } from '../../src/search/core/fold.ts';
import type { Library, SearchEntry } from '../../src/search/core/format.ts';
import type { VariantTag } from '../../src/variants/variants.ts';
import { reportsOf } from './dist.ts';
import { attribute, elementsOf, printedText } from './html.ts';

/** A block as a page of the built site prints it. */
export interface PrintedBlock {
  /** `report#block`. */
  address: string;
  text: string;
  folded: string;
}

/** Every block of a built site as it is printed in a variant, read from its pages and folded. */
export function printedBlocks(site: { dist: string; content: string }, segment: string): PrintedBlock[] {
  const fold = siteFold(site.dist);
  return reportsOf(site.content).flatMap((report) => {
    const wanted = new Set(report.blocks.map((block) => block.id));
    return elementsOf(join(site.dist, segment, report.id, 'index.html')).flatMap((element) => {
      const id = attribute(element, 'id');
      if (id === undefined || !wanted.has(id)) return [];
      const text = printedText(element);
      return [{ address: `${report.id}#${id}`, text, folded: fold(text) }];
    });
  });
}

/** The folding function, with the equivalent characters that the built site contains. */
export function siteFold(dist: string): (text: string) => string {
  const fold = foldWith(parseEquivalents(unpacked(dist, entryOf(dist).equivalents)));
  return (text) => fold(text).text;
}

/** The reports of a built site that can be searched in a variant. */
export function libraryOf(dist: string, variant: VariantTag): Library {
  return JSON.parse(unpacked(dist, entryOf(dist).libraries[variant]));
}

const SEARCH = 'pagefind';

function entryOf(dist: string): SearchEntry {
  return JSON.parse(readFileSync(join(dist, SEARCH, 'entry.json'), 'utf8'));
}

/** The text of a packed file, whose extension names the encoding. */
function unpacked(dist: string, name: string): string {
  return new TextDecoder(name.split('.').at(-1)).decode(gunzipSync(readFileSync(join(dist, SEARCH, name))));
}

/** Addresses of the blocks that contain the string after folding: what the search must find. */
export function blocksWith(blocks: PrintedBlock[], folded: string): string[] {
  return blocks.filter((block) => block.folded.includes(folded)).map((block) => block.address);
}

/** A repeatable stream of numbers in [0, 1) (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Strings of 1-8 characters drawn from the blocks as they stand; white space separates terms, so strings with it are passed over. */
export function drawStrings(blocks: PrintedBlock[], count: number, random: () => number): string[] {
  const characters = blocks.map((block) => Array.from(block.text));
  const total = characters.reduce((sum, block) => sum + block.length, 0);
  const drawn: string[] = [];
  while (drawn.length < count) {
    const length = 1 + Math.floor(random() * 8);
    let place = Math.floor(random() * total);
    const block = characters.find((candidate) => {
      if (place < candidate.length) return true;
      place -= candidate.length;
      return false;
    }) as string[];
    const string = block.slice(place, place + length).join('');
    if (string && !/\s/.test(string)) drawn.push(string);
  }
  return drawn;
}

/** Types a query into an open search page and returns the address of every hit, except hits in corrected text. */
export async function askPage(page: Page, typed: string): Promise<string[]> {
  await page.fill('main input[name=q]', typed);
  await page.locator('main [data-search-state="done"]').waitFor({ state: 'attached' });
  return page
    .locator('main [data-report][data-block]:not([data-reading])')
    .evaluateAll((all) => (all as HTMLElement[]).map((hit) => `${hit.dataset.report}#${hit.dataset.block}`));
}
