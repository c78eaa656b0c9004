/**
 * Type for pictures: Chinese as outlines, from fonts that are installed with the project, because a build machine may have
 * none. The fonts come in slices of some hundred characters, each with all weights; only those that are asked for are unpacked.
 */
import { readFileSync } from 'node:fs';
import * as harfbuzz from 'harfbuzzjs';
import { decompress } from 'wawoff2';
import type { VariantTag } from '../../../src/variants/variants.ts';

/** Each variant has its own forms: 骨, 直, 令 and hundreds more are drawn differently in the three places. */
const FAMILIES: Record<VariantTag, string> = {
  'zh-Hans': 'noto-serif-sc',
  'zh-Hant-TW': 'noto-serif-tc',
  'zh-Hant-HK': 'noto-serif-hk',
};

/** What a printer sets where the type is missing. */
const GETA = '〓';

/** Units of the outlines in one em. */
const EM = 1000;

/** A character's outline in font units (y upwards), and how far it moves the pen. */
export interface Glyph {
  path: string;
  advance: number;
}

/** A line of type and its width; the outlines are at the origin, in the size asked for. */
export interface Line {
  svg: string;
  width: number;
}

export interface Style {
  size: number;
  /** 200 (extra light) to 900 (black). */
  weight: number;
  fill: string;
  /** Extra space after each character, in em. */
  tracking?: number;
}

/** Draws a line of text as outlines, with the font of a variant, because places draw the same character differently. It does not convert the text. */
export async function setLine(text: string, variant: VariantTag, style: Style): Promise<Line> {
  const { size, weight, fill, tracking = 0 } = style;
  let [paths, pen] = ['', 0];
  for (const character of text) {
    const { path, advance } = await glyph(character, variant, weight);
    if (path) paths += `<path transform="translate(${pen})" d="${path}"/>`;
    pen += advance + tracking * EM;
  }
  const scale = size / EM;
  return {
    svg: paths && `<g fill="${fill}" transform="scale(${scale} ${-scale})">${paths}</g>`,
    width: Math.max(0, pen - tracking * EM) * scale,
  };
}

const glyphs = new Map<string, Promise<Glyph>>();

function glyph(character: string, variant: VariantTag, weight: number): Promise<Glyph> {
  const key = `${variant} ${weight} ${character}`;
  const known = glyphs.get(key) ?? outline(character, variant, weight);
  glyphs.set(key, known);
  return known;
}

/** The variant's own font, else that of another variant, else the mark for missing type. */
async function outline(character: string, variant: VariantTag, weight: number): Promise<Glyph> {
  const families = [FAMILIES[variant], ...Object.values(FAMILIES).filter((family) => family !== FAMILIES[variant])];
  for (const family of families) {
    const slice = slicesOf(family).get(character.codePointAt(0) as number);
    const found = slice && drawn(character, await unpacked(family, slice), weight);
    if (found) return found;
  }
  if (character === GETA) return { path: '', advance: EM };
  return glyph(GETA, variant, weight);
}

function drawn(character: string, face: harfbuzz.Face, weight: number): Glyph | undefined {
  const font = new harfbuzz.Font(face);
  font.setVariations([new harfbuzz.Variation('wght', weight)]);
  const id = font.nominalGlyph(character.codePointAt(0) as number);
  return id === undefined ? undefined : { path: font.glyphToPath(id), advance: font.glyphHAdvance(id) };
}

const faces = new Map<string, Promise<harfbuzz.Face>>();
let unpacking: Promise<unknown> = Promise.resolve();

/** One after another: what is unpacked lies in memory that the next one overwrites, until the face has its own copy. */
function unpacked(family: string, slice: string): Promise<harfbuzz.Face> {
  const name = `files/${family}-${slice}-wght-normal.woff2`;
  const known = faces.get(name);
  if (known) return known;
  const face = unpacking.then(
    async () => new harfbuzz.Face(new harfbuzz.Blob(await decompress(fontFile(family, name)))),
  );
  unpacking = face;
  faces.set(name, face);
  return face;
}

const slices = new Map<string, ReadonlyMap<number, string>>();

/** The slice that holds each character of a family. */
function slicesOf(family: string): ReadonlyMap<number, string> {
  const known = slices.get(family) ?? readSlices(family);
  slices.set(family, known);
  return known;
}

function readSlices(family: string): Map<number, string> {
  const ranges = JSON.parse(fontFile(family, 'unicode.json').toString('utf8')) as Record<string, string>;
  return new Map(
    Object.entries(ranges).flatMap(([slice, list]) =>
      list.split(',').flatMap((range) => {
        const [first = 0, last = first] = range
          .trim()
          .replace('U+', '')
          .split('-')
          .map((code) => Number.parseInt(code, 16));
        const name = slice.replace(/[[\]]/gu, '');
        return Array.from({ length: last - first + 1 }, (_, i): [number, string] => [first + i, name]);
      }),
    ),
  );
}

function fontFile(family: string, name: string): Buffer {
  return readFileSync(new URL(import.meta.resolve(`@fontsource-variable/${family}/${name}`)));
}
