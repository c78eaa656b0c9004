import type { APIRoute } from 'astro';
import { REPORT_SCHEMA } from '../../model/schema.ts';

/** JSON Schema of `data/<id>.json`. */
export const GET: APIRoute = () => new Response(`${JSON.stringify(REPORT_SCHEMA, null, 2)}\n`);
