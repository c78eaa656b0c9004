/** The cover of a book, drawn with the fonts of the program that shows it. */
import { SEAL } from '../../site/seal.ts';
import { element, type Xml, xmlText } from '../xml.ts';

/** Width and height, in the proportions of a printed book. */
export const COVER = { width: 900, height: 1200 };

/** The light colours of the site: paper, ink, soft ink, vermilion. */
const [PAPER, INK, SOFT, SEAL_RED] = ['#fbfaf6', '#1c1a17', '#57524a', '#9c2a1d'];
const MARGIN = 90;
const WIDTH = COVER.width - 2 * MARGIN;

/** What stands on a cover, from top to bottom. */
export interface CoverWords {
  publisher: string;
  /** Name of the place; it is set as large as it fits. */
  place: string;
  kind: string;
  years: string;
}

/** The cover as SVG, in Simplified. */
export function cover({ publisher, place, kind, years }: CoverWords, lang: string): string {
  const size = Math.min(150, Math.floor(WIDTH / [...place].length));
  const { width, height } = COVER;
  const rule = (y: number) => `M${MARGIN} ${y}H${width - MARGIN}`;
  const svg = element(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${width} ${height}`, 'xml:lang': lang },
    element('rect', { width: String(width), height: String(height), fill: PAPER }),
    element('path', { d: rule(240) + rule(250) + rule(990), stroke: SOFT, 'stroke-width': '2' }),
    seal(),
    line(publisher, { x: MARGIN + 90, y: 166, size: 40, fill: SOFT }),
    line(place, { x: MARGIN, y: 470, size, fill: INK, weight: 'bold' }),
    line(kind, { x: MARGIN, y: 600, size: 76, fill: INK }),
    line(years, { x: MARGIN, y: 1080, size: 64, fill: SOFT }),
  );
  return xmlText(svg);
}

interface Setting {
  x: number;
  /** The line on which the characters stand. */
  y: number;
  size: number;
  fill: string;
  weight?: string;
}

function line(words: string, { x, y, size, fill, weight = 'normal' }: Setting): Xml {
  const place = { x: String(x), y: String(y), 'font-size': String(size), 'font-weight': weight, fill };
  return element(
    'text',
    { ...place, 'font-family': 'Songti SC, Songti TC, Noto Serif CJK SC, Noto Serif SC, serif' },
    words,
  );
}

function seal(): Xml {
  const square = Object.fromEntries(Object.entries(SEAL.square).map(([name, value]) => [name, String(value)]));
  const stroke = { fill: 'none', stroke: PAPER, 'stroke-width': '5', 'stroke-linecap': 'round' };
  return element(
    'g',
    { transform: `translate(${MARGIN} 116)` },
    element('rect', { ...square, fill: SEAL_RED }),
    element('path', { d: SEAL.strokes, ...stroke }),
  );
}
