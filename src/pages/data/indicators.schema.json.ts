import type { APIRoute } from 'astro';
import { indicatorsSchema } from '../../model/schema/publish.ts';
import { absolute, fileUrl } from '../../site/urls.ts';

/** JSON Schema of `data/<id>.indicators.json`. */
export const GET: APIRoute = () =>
  new Response(`${JSON.stringify(indicatorsSchema(absolute(fileUrl('data/indicators.schema.json'))), null, 2)}\n`);
