import type { APIRoute } from 'astro';
import type { PageHead } from '../site/page-head.ts';
import { sitemapParts, urlset } from '../site/sitemap.ts';

/** The files of a sitemap that is too long for one. */
export async function getStaticPaths() {
  const parts = await sitemapParts();
  return parts.length > 1 ? parts.map((pages, i) => ({ params: { part: String(i + 1) }, props: { pages } })) : [];
}

export const GET: APIRoute<{ pages: PageHead[] }> = ({ props }) => urlset(props.pages);
