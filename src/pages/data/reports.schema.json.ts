import type { APIRoute } from 'astro';
import { REPORTS_SCHEMA } from '../../model/schema.ts';

/** JSON Schema of `data/reports.json`. */
export const GET: APIRoute = () => new Response(`${JSON.stringify(REPORTS_SCHEMA, null, 2)}\n`);
