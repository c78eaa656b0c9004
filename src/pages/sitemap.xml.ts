import type { APIRoute } from 'astro';
import { allPages } from '../site/all-pages.ts';
import { pageHead } from '../site/page-head.ts';
import { settings } from '../site/settings.ts';
import { element, xmlDocument } from '../site/xml.ts';

/** Every page in every script, each with its alternates. */
export const GET: APIRoute = async () => {
  const pages = (await allPages()).flatMap((path) =>
    settings.scripts.map((script) => pageHead({ script, path, title: '' })),
  );
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
};
