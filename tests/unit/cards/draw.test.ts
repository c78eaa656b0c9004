import { mkdtempSync, readdirSync, readFileSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { keptPictures } from '../../../scripts/build/cards/draw.ts';

const folder = () => mkdtempSync(join(tmpdir(), 'cards-'));
const square = (fill: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630"><rect width="600" height="600" fill="${fill}"/></svg>`;

test('a picture is a PNG of the size of the drawing, the same whoever draws it', async () => {
  const png = await keptPictures(folder())(square('#9c2a1d'));
  expect(await sharp(png).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 });
  expect((await keptPictures(folder())(square('#9c2a1d'))).equals(png)).toBe(true);
});

test('what was drawn is kept for the next build, what was long not asked for is forgotten', async () => {
  const cache = folder();
  const draw = keptPictures(cache);
  await draw(square('#9c2a1d'));
  const [first = ''] = readdirSync(cache);
  await draw(square('#1c1a17'));
  const kept = readFileSync(join(cache, first));
  expect((await keptPictures(cache)(square('#9c2a1d'))).equals(kept)).toBe(true);
  for (const name of readdirSync(cache)) utimesSync(join(cache, name), 0, 0);
  await draw(square('#9c2a1d'));
  keptPictures(cache);
  expect(readdirSync(cache)).toEqual([first]);
});
