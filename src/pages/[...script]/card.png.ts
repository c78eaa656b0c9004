import { readFileSync } from 'node:fs';
import type { APIRoute } from 'astro';
import { cardFile } from '../../site/card.ts';
import { scriptPaths } from '../../site/paths.ts';

/** The social picture of each script that has one. */
export const getStaticPaths = () =>
  scriptPaths().flatMap(({ params, props }) => {
    const file = cardFile(props.script);
    return file ? [{ params, props: { file } }] : [];
  });

export const GET: APIRoute<{ file: string }> = ({ props }) =>
  new Response(new Uint8Array(readFileSync(props.file)), { headers: { 'content-type': 'image/png' } });
