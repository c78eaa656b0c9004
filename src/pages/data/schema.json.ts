import type { APIRoute } from 'astro';
import { reportSchema } from '../../model/schema/publish.ts';
import { absolute, fileUrl } from '../../site/urls.ts';

/** JSON Schema of `data/<id>.json`. */
export const GET: APIRoute = () =>
  new Response(`${JSON.stringify(reportSchema(absolute(fileUrl('data/schema.json'))), null, 2)}\n`);
