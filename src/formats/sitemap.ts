import { settings } from '../settings/settings.ts';
import type { KnownPage } from '../site/all-pages.ts';
import { pageHead } from '../site/page-head.ts';
import { absolute, fileUrl } from '../site/urls.ts';
import { element, type Xml, xmlDocument } from './xml.ts';

/** Addresses per file. Search engines read at most 50,000 addresses and 50 MB of a file. */
const MOST = 40_000;

/** The `url` element of a page in one variant, with links to the other variants. */
type UrlElement = Xml;

/** Every page in every variant, in groups of at most `most`, one for each file. */
export function sitemapParts(pages: KnownPage[], most = MOST): UrlElement[][] {
  const entries = pages.flatMap((page) => settings.variants.map((variant) => entryOf(page, variant)));
  return Array.from({ length: Math.ceil(entries.length / most) }, (_, i) => entries.slice(i * most, (i + 1) * most));
}

/** Answers `sitemap.xml`: with all pages, or with the list of the files that hold them if there are several. */
export function sitemap(parts: UrlElement[][]): Response {
  return parts.length > 1 ? sitemapIndex(partNames(parts)) : urlset(parts.flat());
}

/** Numbers in the names of the files `sitemap-<number>.xml`, one for each part; empty if `sitemap.xml` alone is enough. */
export function partNames(parts: UrlElement[][]): string[] {
  return parts.length > 1 ? parts.map((_, i) => String(i + 1)) : [];
}

/** Answers with one file that lists pages. */
export function urlset(entries: UrlElement[]): Response {
  const namespaces = {
    xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9',
    'xmlns:xhtml': 'http://www.w3.org/1999/xhtml',
  };
  return xmlDocument(element('urlset', namespaces, ...entries), 'application/xml');
}

function sitemapIndex(names: string[]): Response {
  const sitemaps = names.map((name) =>
    element('sitemap', {}, element('loc', {}, absolute(fileUrl(`sitemap-${name}.xml`)))),
  );
  const namespace = { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' };
  return xmlDocument(element('sitemapindex', namespace, ...sitemaps), 'application/xml');
}

function entryOf({ path, changed }: KnownPage, variant: (typeof settings.variants)[number]): UrlElement {
  const { canonical, alternates } = pageHead({ variant, path, title: '' });
  return element(
    'url',
    {},
    element('loc', {}, canonical),
    changed === undefined ? undefined : element('lastmod', {}, changed),
    ...alternates.map(({ lang, href }) => element('xhtml:link', { rel: 'alternate', hreflang: lang, href })),
  );
}
