import type { APIRoute } from 'astro';
import { absolute, fileUrl } from '../site/urls.ts';

export const GET: APIRoute = () =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${absolute(fileUrl('sitemap.xml'))}\n`);
