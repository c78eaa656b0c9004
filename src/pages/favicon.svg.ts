import type { APIRoute } from 'astro';
import { drawSeal, SEAL } from '../site/seal.ts';
import { paletteOf } from '../styles/palette.ts';
import tokens from '../styles/tokens.css?raw';

/** The seal as the icon of the site. */
export const GET: APIRoute = () =>
  new Response(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="${SEAL.box}">${drawSeal(paletteOf(tokens))}</svg>\n`, {
    headers: { 'Content-Type': 'image/svg+xml' },
  });
