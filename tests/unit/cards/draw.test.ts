import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { keptPictures } from '../../../scripts/build/cards/draw.ts';

const folder = () => mkdtempSync(join(tmpdir(), 'cards-'));
const square = (fill: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630"><rect width="600" height="600" fill="${fill}"/></svg>`;

test('a picture is a PNG of the size of the drawing, the same whoever draws it', async () => {
  const png = await keptPictures(folder()).draw(square('#9c2a1d'));
  expect(await sharp(png).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 });
  expect((await keptPictures(folder()).draw(square('#9c2a1d'))).equals(png)).toBe(true);
});

test('what was drawn is kept for the next build, what is no longer asked for is forgotten', async () => {
  const cache = folder();
  const first = keptPictures(cache);
  const png = await first.draw(square('#9c2a1d'));
  await first.draw(square('#1c1a17'));
  expect(first.finish()).toEqual({ drawn: 2, kept: 0 });
  const second = keptPictures(cache);
  expect((await second.draw(square('#9c2a1d'))).equals(png)).toBe(true);
  expect(second.finish()).toEqual({ drawn: 0, kept: 1 });
  expect(readdirSync(cache)).toHaveLength(1);
});
