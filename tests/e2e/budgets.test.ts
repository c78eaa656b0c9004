import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, inject, test } from 'vitest';
import { type BuiltPage, pagesOf, reportsOf } from '../support/dist.ts';
import { attribute, type Element, isInlineScript, printedText } from '../support/html.ts';
import { barePath, pageTypes } from '../support/page-types.ts';

/** Compressed bytes that a page with everything it loads by itself may weigh, by kind of address. */
const BUDGETS: Record<string, number> = {
  '': 16_000,
  '<place>/<year>/': 40_000,
  '<place>/<year>/source/': 48_000,
  '<place>/<year>/figures/': 40_000,
  '<place>/': 40_000,
};
const OTHERS = 20_000;
const SCRIPT = 5_000;
const STYLE = 8_000;
const REQUESTS = 6;

const site = inject('library');
const pages = pagesOf(site.dist);
const compressed = (file: string) => gzipSync(readFileSync(file), { level: 9 }).length;
/** What stands in a page itself, compressed alone; it is part of the page's own weight. */
const weighInline = (page: BuiltPage, wanted: (element: Element) => boolean) =>
  gzipSync(page.elements.filter(wanted).map(printedText).join(''), { level: 9 }).length;
const isStyle = ({ tagName }: Element) => tagName === 'style';
const fileOf = (url: string) => join(site.dist, new URL(url, site.site).pathname.slice(site.base.length));

/** Files a page names in its head or as scripts. */
function filesOf(page: BuiltPage, tag: string, name: string, wanted: (rel: string) => boolean): string[] {
  const named = page.elements.filter((element) => element.tagName === tag && wanted(attribute(element, 'rel') ?? ''));
  return named.flatMap((element) => attribute(element, name) ?? []).map(fileOf);
}

describe.each(pages.map((page) => [page.path, page] as const))('/%s', (path, page) => {
  test('stays within its weight', () => {
    const html = join(site.dist, path.endsWith('.html') ? path : `${path}index.html`);
    const styles = filesOf(page, 'link', 'href', (rel) => rel === 'stylesheet');
    const icons = filesOf(page, 'link', 'href', (rel) => rel === 'icon');
    const scripts = filesOf(page, 'script', 'src', () => true);
    const weigh = (files: string[]) => files.filter(existsSync).reduce((sum, file) => sum + compressed(file), 0);
    // A file would cost a round trip; see src/render/inline-scripts.ts.
    expect(scripts, 'files of JavaScript').toEqual([]);
    expect(weighInline(page, isInlineScript), 'JavaScript').toBeLessThanOrEqual(SCRIPT);
    expect(weigh(styles) + weighInline(page, isStyle), 'CSS').toBeLessThanOrEqual(STYLE);
    expect(1 + styles.length + icons.length, 'requests').toBeLessThanOrEqual(REQUESTS);
    expect(weigh([html, ...styles, ...icons]), 'in all').toBeLessThanOrEqual(budgetOf(path));
  });
});

const kinds = [
  ...pageTypes(
    site.dist,
    reportsOf(site.content).map(({ id }) => id),
  ).keys(),
];

test('each budget is that of a kind of page that exists', () => {
  expect(Object.keys(BUDGETS).filter((kind) => !kinds.includes(kind))).toEqual([]);
});

function budgetOf(path: string): number {
  const bare = barePath(path);
  const places = new Set(reportsOf(site.content).map(({ id }) => id.split('/')[0]));
  const kind = bare
    .split('/')
    .map((part) => (places.has(part) ? '<place>' : /^\d{4}$/u.test(part) ? '<year>' : part))
    .join('/');
  return BUDGETS[kind] ?? OTHERS;
}
