import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, inject, test } from 'vitest';
import { useBrowser } from '../support/browser.ts';
import { filesOf, pagesOf, reportsOf } from '../support/dist.ts';
import { attribute } from '../support/html.ts';

const tabs = useBrowser();

describe.each(['library', 'mini'] as const)('what machines read in the built site %s', (name) => {
  const site = inject(name);
  const pages = pagesOf(site.dist);

  /** Path below the base of an absolute address of this site. */
  const pathOf = (url: string) => decodeURIComponent(new URL(url).href.slice(site.site.length));

  test('every XML file is well formed', async () => {
    const page = await tabs.open(site.url);
    const files = filesOf(site.dist).filter((file) => file.endsWith('.xml'));
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) {
      const xml = readFileSync(join(site.dist, file), 'utf8');
      const error = await page.evaluate(
        (text) =>
          new DOMParser().parseFromString(text, 'application/xml').querySelector('parsererror')?.textContent ?? null,
        xml,
      );
      expect(error, file).toBeNull();
    }
  });

  test('the sitemap that robots.txt names lists every report in every script and nothing that is not there', () => {
    const robots = readFileSync(join(site.dist, 'robots.txt'), 'utf8');
    const start = robots.match(/^Sitemap: (.*)$/mu)?.[1] as string;
    const locations = sitemapPages(start, (url) => readFileSync(join(site.dist, pathOf(url)), 'utf8')).map(pathOf);
    const paths = new Set(pages.map((page) => page.path));
    expect(locations.filter((path) => !paths.has(path))).toEqual([]);
    const wanted = reportsOf(site.content).flatMap((report) =>
      ['', 'tw/', 'hk/'].map((segment) => `${segment}${report.id}/`),
    );
    expect(wanted.filter((path) => !locations.includes(path))).toEqual([]);
  });

  test('every page names a feed that exists and holds every report', () => {
    const home = pages.find((page) => page.path === '');
    const feed = home?.elements.find((element) => attribute(element, 'type') === 'application/atom+xml');
    const xml = readFileSync(
      join(site.dist, pathOf(new URL(attribute(feed as never, 'href') as string, site.site).href)),
      'utf8',
    );
    for (const report of reportsOf(site.content)) expect(xml).toContain(`${site.site}${report.id}/`);
  });

  test('every report is published as JSON, plain text and Markdown and listed in reports.json', () => {
    const list = JSON.stringify(JSON.parse(readFileSync(join(site.dist, 'data/reports.json'), 'utf8')));
    const missing = reportsOf(site.content).flatMap(({ id }) => [
      ...['json', 'txt', 'md']
        .filter((type) => !existsSync(join(site.dist, 'data', `${id}.${type}`)))
        .map((type) => `${id}.${type}`),
      ...(list.includes(`"${id}"`) ? [] : [`${id} in reports.json`]),
    ]);
    expect(missing).toEqual([]);
  });

  test('every page names a picture for links that is there, in its script and of the size it says, and describes it', async () => {
    const sizes = new Map<string, string>();
    for (const page of pages) {
      const meta = new Map(
        page.elements.flatMap((element): [string, string][] => {
          const property = element.tagName === 'meta' ? attribute(element, 'property') : undefined;
          return property ? [[property, attribute(element, 'content') as string]] : [];
        }),
      );
      const file = pathOf(meta.get('og:image') as string);
      const size = sizes.get(file) ?? (await sizeOf(join(site.dist, file)));
      sizes.set(file, size);
      expect(`${meta.get('og:image:width')}x${meta.get('og:image:height')}`, page.path).toBe(size);
      expect(file.match(/^(tw|hk)\//u)?.[0], page.path).toBe(page.path.match(/^(tw|hk)\//u)?.[0]);
      expect(meta.get('og:image:alt'), page.path).toMatch(/\p{Script=Han}/u);
    }
    // One for each report in each script, and the site's own.
    expect(sizes.size).toBe(3 * (reportsOf(site.content).length + 1));
    expect([...new Set(sizes.values())]).toEqual(['1200x630']);
  });

  test('an inferred place is said to be inferred wherever a page names it in its title', () => {
    const inferred = reportsOf(site.content).filter((report) => report.region.basis === 'inferred');
    expect(inferred.length).toBeGreaterThan(0);
    for (const report of inferred) {
      const page = pages.find(({ path }) => path === `${report.id}/`);
      const html = readFileSync(join(site.dist, page?.path ?? '', 'index.html'), 'utf8');
      const title = html.match(/<title>(.*?)<\/title>/u)?.[1];
      expect(title).toContain('推定');
    }
  });
});

/** Of a picture, e.g. `1200x630`. */
async function sizeOf(file: string): Promise<string> {
  const { width, height } = await sharp(file).metadata();
  return `${width}x${height}`;
}

/** Locations of all pages of a sitemap, following sitemap indexes. */
function sitemapPages(url: string, load: (url: string) => string): string[] {
  const xml = load(url);
  const locations = [...xml.matchAll(/<loc>(.*?)<\/loc>/gu)].map((match) => match[1] as string);
  return xml.includes('<sitemapindex') ? locations.flatMap((location) => sitemapPages(location, load)) : locations;
}
