import type { APIRoute } from 'astro';
import { sitemapIndex, sitemapParts, urlset } from '../site/sitemap.ts';
import { absolute, fileUrl } from '../site/urls.ts';

/** All pages, or the list of the files that hold them. */
export const GET: APIRoute = async () => {
  const parts = await sitemapParts();
  return parts.length > 1
    ? sitemapIndex(parts.map((_, i) => absolute(fileUrl(`sitemap-${i + 1}.xml`))))
    : urlset(parts.flat());
};
