import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import sharp from 'sharp';
import { describe, expect, inject, test } from 'vitest';
import { useBrowser } from '../support/browser.ts';
import { filesOf, pagesOf, reportsOf } from '../support/dist.ts';
import { attribute } from '../support/html.ts';
import { PREFIXES, SEGMENTS, segmentOf } from '../support/page-types.ts';

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

  test('the sitemap that robots.txt names lists every report in every variant and nothing that is not there', () => {
    const robots = readFileSync(join(site.dist, 'robots.txt'), 'utf8');
    const start = robots.match(/^Sitemap: (.*)$/mu)?.[1] as string;
    const locations = sitemapPages(start, (url) => readFileSync(join(site.dist, pathOf(url)), 'utf8')).map(pathOf);
    const paths = new Set(pages.map((page) => page.path));
    expect(locations.filter((path) => !paths.has(path))).toEqual([]);
    const wanted = reportsOf(site.content).flatMap((report) => PREFIXES.map((segment) => `${segment}${report.id}/`));
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

  test.each(PREFIXES)('the feed /%sfeed.xml is Atom as RFC 4287 has it', async (segment) => {
    const feed = await feedOf(tabs, join(site.dist, `${segment}feed.xml`));
    expect(feed.id).toBe(`${site.site}${segment}feed.xml`);
    expect(feed.lang).toMatch(/^zh-Han/u);
    expect(feed.self).toBe(`${site.site}${segment}feed.xml`);
    expect(feed.alternate).toBe(`${site.site}${segment}`);
    const reports = reportsOf(site.content).map(({ id }) => `${site.site}${segment}${id}/`);
    expect(feed.entries.map(({ id }) => id).sort()).toEqual(reports.sort());
    for (const entry of feed.entries) {
      expect(entry.alternate).toBe(entry.id);
      expect(existsSync(join(site.dist, pathOf(entry.alternate), 'index.html'))).toBe(true);
      expect(entry.title).not.toBe('');
      expect(entry.content.length).toBeGreaterThan(200);
    }
    // Newest first, and the feed is as new as its newest entry.
    const days = feed.entries.map(({ updated }) => updated);
    expect(days).toEqual(days.toSorted().reverse());
    expect(feed.updated).toBe(days[0]);
    expect(days.filter((day) => Number.isNaN(Date.parse(day)))).toEqual([]);
  });

  test.each(PREFIXES)('the page of a report’s versions names their feed, below /%s', (prefix) => {
    for (const { id } of reportsOf(site.content)) {
      const html = readFileSync(join(site.dist, `${prefix}${id}/changes/index.html`), 'utf8');
      expect(html).toContain(`href="${new URL(site.site).pathname}${prefix}${id}/changes.xml"`);
      expect(existsSync(join(site.dist, `${prefix}${id}/changes.xml`))).toBe(true);
    }
  });

  test.each(PREFIXES)(
    'the home page /%s tells browsers how to search, with the search page that is there',
    (segment) => {
      const home = pages.find((page) => page.path === segment);
      const link = home?.elements.find((element) => attribute(element, 'rel') === 'search');
      const file = pathOf(new URL(attribute(link as never, 'href') as string, site.site).href);
      const xml = readFileSync(join(site.dist, file), 'utf8');
      expect(xml).toContain(`template="${site.site}${segment}search/?q={searchTerms}"`);
    },
  );

  test('every report has its book in each variant, and every place with several reports has one', () => {
    const ids = reportsOf(site.content).map(({ id }) => id);
    const places = [...Map.groupBy(ids, (id) => id.split('/')[0] as string)];
    const several = places.filter(([, own]) => own.length > 1).map(([place]) => place);
    const endings = SEGMENTS.map((segment) => (segment ? `${segment}.epub` : 'epub'));
    const wanted = [...ids, ...several].flatMap((name) => endings.map((ending) => `data/${name}.${ending}`));
    expect(filesOf(site.dist).filter((file) => file.endsWith('.epub'))).toEqual(wanted.sort());
  });

  test('the page with the files of a report offers all of them under names for people', () => {
    const files = filesOf(site.dist);
    for (const { id, region, year } of reportsOf(site.content)) {
      const page = pages.find(({ path }) => path === `${id}/download/`);
      const links = page?.elements.filter((element) => attribute(element, 'download') !== undefined) ?? [];
      const offered = links.map((link) => pathOf(new URL(attribute(link, 'href') as string, site.site).href));
      expect(offered.sort()).toEqual(files.filter((file) => file.startsWith(`data/${id}.`)).sort());
      expect(links.map((link) => attribute(link, 'download'))).toContain(`${region.name}-${year}-整理本.epub`);
    }
  });

  test('reports.json keeps to its schema, and what it names is there', () => {
    const list = JSON.parse(readFileSync(join(site.dist, 'data/reports.json'), 'utf8'));
    const schema = JSON.parse(readFileSync(join(site.dist, pathOf(list.$schema)), 'utf8'));
    const ajv = new Ajv();
    ajv.validate(schema, list);
    expect(ajv.errors).toBeNull();
    expect(list.reports.map(({ id }: { id: string }) => id).sort()).toEqual(
      reportsOf(site.content)
        .map(({ id }) => id)
        .sort(),
    );
    for (const { url, json, text, markdown, epub, tei } of list.reports) {
      const files = [`${pathOf(url)}index.html`, ...[json, text, markdown, epub, tei].map(pathOf)];
      expect(files.filter((file) => !existsSync(join(site.dist, file)))).toEqual([]);
    }
  });

  test('the data of every report keeps to the published schema', () => {
    const ajv = new Ajv();
    const valid = ajv.compile(JSON.parse(readFileSync(join(site.dist, 'data/schema.json'), 'utf8')));
    for (const { id } of reportsOf(site.content)) {
      valid(JSON.parse(readFileSync(join(site.dist, `data/${id}.json`), 'utf8')));
      expect(valid.errors, id).toBeNull();
    }
  });

  test('every link of llms.txt leads to a file of the site', () => {
    const text = readFileSync(join(site.dist, 'llms.txt'), 'utf8');
    const links = [...text.matchAll(/\]\((.*?)\)/gu)].map((match) => pathOf(match[1] as string));
    expect(links.length).toBeGreaterThan(reportsOf(site.content).length);
    const missing = links.filter(
      (link) => !existsSync(join(site.dist, link.endsWith('/') ? `${link}index.html` : link)),
    );
    expect(missing).toEqual([]);
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

  test('every page names a picture for links that is there, in its variant and of the size it says, and describes it', async () => {
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
      expect(segmentOf(file), page.path).toBe(segmentOf(page.path));
      expect(meta.get('og:image:alt'), page.path).toMatch(/\p{Script=Han}/u);
    }
    // One for each report in each variant, and the site's own.
    expect(sizes.size).toBe(PREFIXES.length * (reportsOf(site.content).length + 1));
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

interface Feed {
  id: string;
  lang: string;
  self: string;
  alternate: string;
  updated: string;
  entries: {
    id: string;
    title: string;
    alternate: string;
    updated: string;
    published: string | undefined;
    summary: string;
    content: string;
  }[];
}

/** A feed as the browser's parser reads it; each entry has exactly one id, title, alternate and date. */
async function feedOf(tabs: ReturnType<typeof useBrowser>, file: string): Promise<Feed> {
  const page = await tabs.open(inject('library').url);
  return page.evaluate(
    (xml) => {
      const root = new DOMParser().parseFromString(xml, 'application/xml').documentElement;
      const own = (parent: Element, name: string) => [...parent.children].filter((child) => child.localName === name);
      const one = (parent: Element, name: string) => {
        const found = own(parent, name);
        if (found.length !== 1) throw new Error(`${found.length} ${name}`);
        return found[0]?.textContent ?? '';
      };
      const link = (parent: Element, rel: string) =>
        own(parent, 'link')
          .filter((element) => element.getAttribute('rel') === rel)
          .map((element) => element.getAttribute('href'))
          .join(' ');
      if (root.namespaceURI !== 'http://www.w3.org/2005/Atom' || root.localName !== 'feed')
        throw new Error(root.nodeName);
      return {
        id: one(root, 'id'),
        lang: root.getAttribute('xml:lang') ?? '',
        self: link(root, 'self'),
        alternate: link(root, 'alternate'),
        updated: one(root, 'updated'),
        entries: own(root, 'entry').map((entry) => ({
          id: one(entry, 'id'),
          title: one(entry, 'title'),
          alternate: link(entry, 'alternate'),
          updated: one(entry, 'updated'),
          published: own(entry, 'published')[0]?.textContent,
          summary: one(entry, 'summary'),
          content: one(entry, 'content'),
        })),
      };
    },
    readFileSync(file, 'utf8'),
  );
}

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
