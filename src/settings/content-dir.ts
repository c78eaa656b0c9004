import { resolve } from 'node:path';

/** Absolute path of the content tree this run works on: `CONTENT_DIR`, else `content/` of the project. */
export const contentDir: string = resolve(process.cwd(), process.env.CONTENT_DIR || 'content');
