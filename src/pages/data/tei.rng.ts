import type { APIRoute } from 'astro';
import schema from '../../formats/tei/tei.rng?raw';

/** RELAX NG schema of `data/<id>.tei.xml`, a part of TEI P5. */
export const GET: APIRoute = () => new Response(schema);
