import type { APIRoute } from 'astro';
import { readReleases } from '../../anchors/files.ts';
import { contentDir } from '../../tree/content-dir.ts';

/** The list of releases, which are promised for good. `check:anchors --published` compares the next state of the library with it. */
export const GET: APIRoute = () => new Response(`${JSON.stringify(readReleases(contentDir()), null, 2)}\n`);
