/** The look of the pictures beside links: paper, ink and vermilion as on the pages, the library's seal, a double rule. */

import { readFileSync } from 'node:fs';
import { readableDate } from '../../../src/chinese/dates.ts';
import type { FrontMatter } from '../../../src/model/front-matter.ts';
import { CARD } from '../../../src/site/card-size.ts';
import { INFERRED, titleParts } from '../../../src/site/naming.ts';
import { drawSeal } from '../../../src/site/seal.ts';
import { paletteOf } from '../../../src/styles/palette.ts';
import type { Convert } from '../../../src/variants/convert.ts';
import type { VariantTag } from '../../../src/variants/variants.ts';
import { type Line, type Style, setLine } from './type.ts';

const colour = paletteOf(readFileSync(new URL('../../../src/styles/tokens.css', import.meta.url), 'utf8'));
const [PAPER, INK, SOFT] = [colour('paper'), colour('ink'), colour('ink-soft')];
const [VERMILION, RULE] = [colour('vermilion'), colour('rule-strong')];
/** Left and right edge of the text, in pixels. */
const [LEFT, RIGHT] = [96, CARD.width - 96];
const WIDTH = RIGHT - LEFT;

/** The variant of a card, and the function that converts texts to it. */
export interface CardSetting {
  variant: VariantTag;
  convert: Convert;
}

/** The facts of a report that its card shows. */
export type CardReport = Pick<FrontMatter, 'title' | 'year' | 'region' | 'delivered'>;

/** The site's own card: name and tagline. */
export async function siteCard(name: string, tagline: string, { variant, convert }: CardSetting): Promise<string> {
  const title = await fitted(convert(name), variant, { size: 108, weight: 700, fill: INK, tracking: 0.05 });
  const line = await fitted(convert(tagline), variant, { size: 36, weight: 400, fill: SOFT });
  return card(seal(96, 104, 1.5), at(title, LEFT, 376), at(line, LEFT, 452));
}

/** A report's card: the place and the year large, the title under them, where and when at the foot. */
export async function reportCard(report: CardReport, site: string, { variant, convert }: CardSetting): Promise<string> {
  const { region, year, delivered } = report;
  const inferred = region.basis === 'inferred' ? convert(INFERRED) : '';
  const set = (text: string, style: Style) => setLine(text, variant, style);

  const size = Math.min(168, Math.floor(WIDTH / ([...region.name].length + (inferred ? 1.3 : 0) + 2.4)));
  const place = await set(convert(region.name), { size, weight: 800, fill: INK });
  const doubt = await set(inferred, { size: size * 0.3, weight: 400, fill: VERMILION });
  const figures = await set(String(year), { size, weight: 300, fill: SOFT });

  const above = [region.province, region.prefecture].filter((name) => name && name !== region.name).join('　');
  const small = { size: 30, weight: 400, fill: SOFT };
  const when = await set(delivered.date ? convert(readableDate(delivered.date)) : '', small);
  return card(
    seal(LEFT - 2, 72, 0.9),
    at(await set(convert(site), { size: 30, weight: 500, fill: SOFT, tracking: 0.04 }), LEFT + 76, 112),
    at(place, LEFT - size * 0.03, 344),
    at(doubt, LEFT + place.width, 344),
    at(figures, RIGHT - figures.width, 344),
    ...(await titleLines(report, { variant, convert })),
    at(await set(convert(above), small), LEFT, 580),
    at(when, RIGHT - when.width, 580),
  );
}

/** Where the title stands (top and leading in pixels), how many characters fit on a line, how large they are, and how many lines there may be. */
const TITLE = { top: 426, length: 24, size: 42, leading: 56, lines: 2 };

/** Draws the title on one or two lines, cut off with 「…」 if longer. The mark behind a part that an editor inferred is vermilion. */
async function titleLines(report: CardReport, { variant, convert }: CardSetting): Promise<string[]> {
  const converted = [...convert(report.title)];
  // The title is converted as a whole, because words decide how characters convert, and then cut at the parts again. That works because conversion
  // keeps the number of characters.
  const parts = titleParts(report).flatMap(({ text, inferred }) => [
    ...converted.splice(0, [...text].length).map((character) => ({ character, fill: INK })),
    ...(inferred ? [...convert(INFERRED)].map((character) => ({ character, fill: VERMILION })) : []),
  ]);
  const most = TITLE.length * TITLE.lines;
  const shown = parts.length <= most ? parts : [...parts.slice(0, most - 1), { character: '…', fill: INK }];
  const rows = shown.length <= TITLE.length ? [shown] : [shown.slice(0, TITLE.length), shown.slice(TITLE.length)];
  const set = rows.map(async (row, i) => {
    let [svg, x] = ['', LEFT];
    for (const { character, fill } of row) {
      const line = await setLine(character, variant, { size: TITLE.size, weight: 500, fill });
      svg += at(line, x, TITLE.top + i * TITLE.leading);
      x += line.width;
    }
    return svg;
  });
  return Promise.all(set);
}

/** Draws a line of text, smaller than asked for if it would otherwise run over the right edge. */
async function fitted(text: string, variant: VariantTag, style: Style): Promise<Line> {
  const line = await setLine(text, variant, style);
  return line.width <= WIDTH ? line : setLine(text, variant, { ...style, size: (style.size * WIDTH) / line.width });
}

const at = ({ svg }: Line, x: number, y: number): string => `<g transform="translate(${x} ${y})">${svg}</g>`;

function seal(x: number, y: number, scale: number): string {
  return `<g transform="translate(${x} ${y}) scale(${scale})">${drawSeal(colour)}</g>`;
}

function card(...content: string[]): string {
  const { width, height } = CARD;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="${width}" height="${height}" fill="${PAPER}"/><path d="M${LEFT} 522H${RIGHT}M${LEFT} 530H${RIGHT}" stroke="${RULE}" stroke-width="2"/>${content.join('')}</svg>`;
}
