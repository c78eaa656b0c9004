import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';

/** Part of the names of kept pictures: a change of the program that draws makes all of them new. */
const RECIPE = JSON.stringify(sharp.versions);

/** Draws pictures, and keeps them between builds under the hash of what they show. */
export interface KeptPictures {
  draw(svg: string): Promise<Buffer>;
  /** Forgets what was kept and not asked for; says how many were drawn anew and how many were kept. */
  finish(): { drawn: number; kept: number };
}

export function keptPictures(cacheDir: string): KeptPictures {
  mkdirSync(cacheDir, { recursive: true });
  const asked = new Set<string>();
  const drawn = new Set<string>();
  return {
    async draw(svg) {
      const name = `${createHash('sha256').update(RECIPE).update(svg).digest('hex').slice(0, 32)}.png`;
      const file = join(cacheDir, name);
      asked.add(name);
      if (existsSync(file)) return readFileSync(file);
      drawn.add(name);
      const png = await toPng(svg);
      // Under its name only when it is whole: a build may be interrupted.
      writeFileSync(`${file}.${process.pid}`, png);
      renameSync(`${file}.${process.pid}`, file);
      return png;
    },
    finish() {
      for (const name of readdirSync(cacheDir)) if (!asked.has(name)) rmSync(join(cacheDir, name));
      return { drawn: drawn.size, kept: asked.size - drawn.size };
    },
  };
}

/** Sixteen colours are enough for two inks on paper: 13 KB instead of 50, and quickly drawn. */
function toPng(svg: string): Promise<Buffer> {
  const options = { palette: true, colours: 16, effort: 1, dither: 0, compressionLevel: 6 };
  return sharp(Buffer.from(svg)).png(options).toBuffer();
}
