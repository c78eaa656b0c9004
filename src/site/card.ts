import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { ScriptInfo } from '../script/scripts.ts';
import { contentDir } from './content-dir.ts';

/** The picture for links to the site in a script; undefined where the content tree has none (`npm run cards` draws them). */
export function cardFile(script: ScriptInfo): string | undefined {
  const file = join(contentDir, 'cards', `${script.lang}.png`);
  return existsSync(file) ? file : undefined;
}
