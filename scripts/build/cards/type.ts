/**
 * Draws text for pictures: Chinese characters as outlines, from fonts that are installed with the project, because a build machine may have no fonts.
 * The fonts come in slices of some hundred characters, each with all weights. Only the slices that are needed are unpacked.
 */
import { readFileSync } from 'node:fs';
import * as harfbuzz from 'harfbuzzjs';
import { decompress } from 'wawoff2';
import type { VariantTag } from '../../../src/variants/variants.ts';

/** Each variant needs a font of its own: 骨, 直, 令 and hundreds of other characters are drawn differently in China, Taiwan and Hong Kong. */
const FAMILIES: Record<VariantTag, string> = {
  'zh-Hans': 'noto-serif-sc',
  'zh-Hant-TW': 'noto-serif-tc',
  'zh-Hant-HK': 'noto-serif-hk',
};

/** The mark that is drawn for a character that no font has, as printers do. */
const GETA = '〓';

/** Units of the outlines in one em (the height of the font). */
const EM = 1000;

/** A character's outline in font units (y upwards), and its width: how far it moves the pen to the right. */
export interface Glyph {
  path: string;
  advance: number;
}

/** A drawn line of text and its width in pixels. The SVG begins at the origin and has the size asked for. */
export interface Line {
  svg: string;
  width: number;
}

export interface Style {
  size: number;
  /** From 200 (extra light) to 900 (black). */
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

/** Takes the outline from the variant's own font, else from the font of another variant, else draws the mark for a missing character. */
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

/**
 * Unpacks a slice of a font. Slices are unpacked one after another: the unpacker puts its result into memory that the next unpacking overwrites, so
 * the font face must have copied it first.
 */
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

/** Maps each character (its code point) to the name of the slice that holds it. */
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
