import type { APIRoute } from 'astro';
import { readReleases } from '../../anchors/files.ts';
import { contentDir } from '../../tree/content-dir.ts';

/** What has been published and is promised for good: the next state of the library is compared with it (`check:anchors --published`). */
export const GET: APIRoute = () => new Response(`${JSON.stringify(readReleases(contentDir()), null, 2)}\n`);
