import { allPages } from './all-pages.ts';
import { type PageHead, pageHead } from './page-head.ts';
import { settings } from './settings.ts';
import { element, xmlDocument } from './xml.ts';

/** Search engines read at most 50,000 addresses and 50 MB of a file. */
const MOST = 40_000;

/** Every page in every script, in files that are not too long. */
export async function sitemapParts(): Promise<PageHead[][]> {
  const pages = (await allPages()).flatMap((path) =>
    settings.scripts.map((script) => pageHead({ script, path, title: '' })),
  );
  return Array.from({ length: Math.ceil(pages.length / MOST) }, (_, i) => pages.slice(i * MOST, (i + 1) * MOST));
}

/** Pages, each with its alternates. */
export function urlset(pages: PageHead[]): Response {
  const urls = pages.map(({ canonical, alternates }) =>
    element(
      'url',
      {},
      element('loc', {}, canonical),
      ...alternates.map(({ lang, href }) => element('xhtml:link', { rel: 'alternate', hreflang: lang, href })),
    ),
  );
  const namespaces = {
    xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9',
    'xmlns:xhtml': 'http://www.w3.org/1999/xhtml',
  };
  return xmlDocument(element('urlset', namespaces, ...urls), 'application/xml');
}

/** The files of a sitemap that is too long for one. */
export function sitemapIndex(files: string[]): Response {
  const sitemaps = files.map((file) => element('sitemap', {}, element('loc', {}, file)));
  const namespace = { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' };
  return xmlDocument(element('sitemapindex', namespace, ...sitemaps), 'application/xml');
}
