import type { APIRoute } from 'astro';
import { allPages } from '../site/all-pages.ts';
import { sitemap, sitemapParts } from '../site/sitemap.ts';

/** All pages, or the list of the files that hold them. */
export const GET: APIRoute = async () => sitemap(sitemapParts(await allPages()));
