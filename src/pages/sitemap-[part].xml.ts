import type { APIRoute } from 'astro';
import { partNames, sitemapParts, urlset } from '../formats/sitemap.ts';
import { allPages } from '../site/all-pages.ts';

/** The parts of a sitemap that is too long for one file. */
export async function getStaticPaths() {
  const parts = sitemapParts(await allPages());
  return partNames(parts).map((part, i) => ({ params: { part }, props: { entries: parts[i] ?? [] } }));
}

export const GET: APIRoute<{ entries: ReturnType<typeof sitemapParts>[number] }> = ({ props }) => urlset(props.entries);
