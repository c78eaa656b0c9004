import type { APIRoute } from 'astro';
import { sitemap, sitemapParts } from '../formats/sitemap.ts';
import { allPages } from '../site/all-pages.ts';

/** All pages, or the list of the files that hold them if there are several. */
export const GET: APIRoute = async () => sitemap(sitemapParts(await allPages()));
