import { existsSync } from 'node:fs';
import { rename, rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Variant } from '../../src/variants/variants.ts';

/** Moves the error page of each variant to where hosts look for it: Astro writes `404/index.html`, hosts look for `404.html`. */
export async function nameErrorPages(outDir: string, variants: readonly Variant[]): Promise<void> {
  for (const { segment } of variants) {
    const folder = join(outDir, segment, '404');
    if (!existsSync(folder)) continue;
    await rename(join(folder, 'index.html'), join(outDir, segment, '404.html'));
    await rmdir(folder);
  }
}
