import { join } from 'node:path';

/** The content tree of a command: `--content`, else `CONTENT_DIR`, else `content` beside package.json. */
export function contentDir(option: string | undefined, env: NodeJS.ProcessEnv): string {
  return option || env.CONTENT_DIR || join(import.meta.dirname, '..', '..', 'content');
}
