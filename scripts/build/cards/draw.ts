import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';

/** This goes into the names of kept pictures. When the drawing library changes version, all names change, so that all pictures are drawn anew. */
const RECIPE = JSON.stringify(sharp.versions);

/** Draws pictures, and keeps them between builds under the hash of what they show. */
export interface KeptPictures {
  draw(svg: string): Promise<Buffer>;
  /** Deletes the kept pictures that this build did not ask for. Returns how many were drawn anew and how many were taken from the cache. */
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
      // The file gets its final name only when it is whole, because a build may be interrupted while it writes.
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

/** Sixteen colours are enough for two inks on paper. They make a picture of 13 KB instead of 50, and are quick to draw. */
function toPng(svg: string): Promise<Buffer> {
  const options = { palette: true, colours: 16, effort: 1, dither: 0, compressionLevel: 6 };
  return sharp(Buffer.from(svg)).png(options).toBuffer();
}
