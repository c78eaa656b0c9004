import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';

/** This goes into the names of kept pictures. When the drawing library changes version, all names change, so that all pictures are drawn anew. */
const RECIPE = JSON.stringify(sharp.versions);

/** Draws a picture, or takes it from where it was kept, by what it shows. */
export type Draw = (svg: string) => Promise<Buffer>;

/** Days after which a picture that no build asked for is deleted. */
const DAYS_KEPT = 30;

/** Draws pictures and keeps them between builds under the hash of what they show. Several processes may draw into one folder at a time. */
export function keptPictures(cacheDir: string): Draw {
  mkdirSync(cacheDir, { recursive: true });
  removeUnused(cacheDir);
  return async (svg) => {
    const name = `${createHash('sha256').update(RECIPE).update(svg).digest('hex').slice(0, 32)}.png`;
    const file = join(cacheDir, name);
    if (existsSync(file)) {
      utimesSync(file, new Date(), new Date());
      return readFileSync(file);
    }
    const png = await toPng(svg);
    // The file gets its final name only when it is whole, because a build may be interrupted while it writes.
    writeFileSync(`${file}.${process.pid}`, png);
    renameSync(`${file}.${process.pid}`, file);
    return png;
  };
}

/** Deletes pictures that were not asked for during a long time. Another process may do the same at this moment. */
function removeUnused(cacheDir: string): void {
  const oldest = Date.now() - DAYS_KEPT * 86_400_000;
  for (const name of readdirSync(cacheDir)) {
    const used = statSync(join(cacheDir, name), { throwIfNoEntry: false })?.mtimeMs ?? oldest;
    if (used < oldest) rmSync(join(cacheDir, name), { force: true });
  }
}

/** Sixteen colours are enough for two inks on paper. They make a picture of 13 KB instead of 50, and are quick to draw. */
function toPng(svg: string): Promise<Buffer> {
  const options = { palette: true, colours: 16, effort: 1, dither: 0, compressionLevel: 6 };
  return sharp(Buffer.from(svg)).png(options).toBuffer();
}
