import type { APIRoute } from 'astro';
import { reportListSchema } from '../../model/schema/publish.ts';
import { absolute, fileUrl } from '../../site/urls.ts';

/** JSON Schema of `data/reports.json`. */
export const GET: APIRoute = () =>
  new Response(`${JSON.stringify(reportListSchema(absolute(fileUrl('data/reports.schema.json'))), null, 2)}\n`);
