import { describe, expect, test } from 'vitest';
import { partNames, sitemap, sitemapParts, urlset } from '../../../src/formats/sitemap.ts';

const pages = [{ path: 'places/' }, { path: 'datong/2017/', changed: '2026-11-20' }];

/** Paths below the site of all that an XML file names. */
async function locations(response: Response): Promise<string[]> {
  return [...(await response.text()).matchAll(/<loc>(.*?)<\/loc>/gu)].map((match) =>
    new URL(match[1] as string).pathname.slice(1),
  );
}

describe('a sitemap that fits one file', () => {
  const parts = sitemapParts(pages, 6);

  test('is that file, with every page in every script', async () => {
    expect(await locations(sitemap(parts))).toEqual([
      'places/',
      'tw/places/',
      'hk/places/',
      'datong/2017/',
      'tw/datong/2017/',
      'hk/datong/2017/',
    ]);
    expect(partNames(parts)).toEqual([]);
  });

  test('says of a report when a release changed it, and nothing of pages that no release dates', async () => {
    const xml = await sitemap(parts).text();
    expect(
      [...xml.matchAll(/<loc>[^<]*?([a-z0-9]+\/)<\/loc><lastmod>(.*?)<\/lastmod>/gu)].map(([, ...at]) => at),
    ).toEqual(Array(3).fill(['2017/', '2026-11-20']));
  });
});

describe('a sitemap that is one address too long for one file', () => {
  const parts = sitemapParts(pages, 5);

  test('is a list of the files that hold it', async () => {
    const index = sitemap(parts);
    expect(await index.clone().text()).toContain('<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">');
    expect(await locations(index)).toEqual(['sitemap-1.xml', 'sitemap-2.xml']);
    expect(partNames(parts)).toEqual(['1', '2']);
  });

  test('leaves out no page and repeats none', async () => {
    const files = await Promise.all(parts.map((entries) => locations(urlset(entries))));
    expect(files).toEqual([
      ['places/', 'tw/places/', 'hk/places/', 'datong/2017/', 'tw/datong/2017/'],
      ['hk/datong/2017/'],
    ]);
  });
});
