import type { Palette } from '../styles/palette.ts';

/** The library's seal: 文 cut in white into a red square, in a box of 64. */
export const SEAL = {
  box: '0 0 64 64',
  square: { x: 2, y: 2, width: 60, height: 60, rx: 7 },
  strokes: 'M32 11v9M12 22.500h40M45 23C40 37 28 47 12 53M19 23c5 14 17 25 33 30',
};

/** The seal as SVG elements in the colours of a palette. */
export function drawSeal(colour: Palette): string {
  const square = Object.entries(SEAL.square).map(([name, value]) => `${name}="${value}"`);
  return `<rect ${square.join(' ')} fill="${colour('seal')}"/><path d="${SEAL.strokes}" fill="none" stroke="${colour('seal-cut')}" stroke-width="5" stroke-linecap="round"/>`;
}
