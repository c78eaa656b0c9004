import { existsSync } from 'node:fs';
import { rename, rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import { VARIANTS } from '../../src/variants/variants.ts';

/** Hosts look for `404.html` in the folder of each variant; Astro writes `404/index.html`. */
export async function nameErrorPages(outDir: string): Promise<void> {
  for (const { segment } of VARIANTS) {
    const folder = join(outDir, segment, '404');
    if (!existsSync(folder)) continue;
    await rename(join(folder, 'index.html'), join(outDir, segment, '404.html'));
    await rmdir(folder);
  }
}
