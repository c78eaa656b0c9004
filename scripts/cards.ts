/**
 * Draws the pictures that social networks show beside a link: `npm run cards` writes one for each script to
 * `<content>/cards/<lang>.png`, with the site's name. They are made by hand and kept in the content
 * tree, because drawing Chinese needs a Chinese font, which a build machine may lack.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { converterFor } from '../src/script/convert.ts';
import type { Script } from '../src/script/scripts.ts';
import { contentDir } from '../src/site/content-dir.ts';
import { settings } from '../src/site/settings.ts';

const FONTS: Record<Script, string> = {
  'zh-Hans': 'Noto Serif CJK SC',
  'zh-Hant-TW': 'Noto Serif CJK TC',
  'zh-Hant-HK': 'Noto Serif CJK HK',
};

const folder = join(contentDir, 'cards');
mkdirSync(folder, { recursive: true });
for (const { lang } of settings.scripts) {
  const convert = converterFor(lang);
  const png = await sharp(Buffer.from(card(convert(settings.name), convert(settings.tagline), FONTS[lang])))
    .png({ palette: true, compressionLevel: 9 })
    .toBuffer();
  writeFileSync(join(folder, `${lang}.png`), png);
  console.log(`${join(folder, `${lang}.png`)}: ${png.length} bytes`);
}

/** Paper, seal, name and tagline above the double rule of the report pages. */
function card(name: string, tagline: string, font: string): string {
  const size = Math.min(104, Math.floor(960 / [...name].length));
  return `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630" viewBox="0 0 1200 630">
  <rect width="1200" height="630" fill="#fbfaf6"/>
  <g transform="translate(120 110) scale(1.5)">
    <rect x="2" y="2" width="60" height="60" rx="7" fill="#a3291c"/>
    <path d="M32 11v9M12 22.500h40M45 23C40 37 28 47 12 53M19 23c5 14 17 25 33 30" fill="none" stroke="#fbfaf6" stroke-width="5" stroke-linecap="round"/>
  </g>
  <text x="120" y="372" font-family="${font}" font-weight="700" font-size="${size}" letter-spacing="${size / 16}" fill="#1c1a17">${xml(name)}</text>
  <text x="122" y="446" font-family="${font}" font-size="36" fill="#57524a">${xml(tagline)}</text>
  <path d="M120 520H1080M120 530H1080" stroke="#8b8477" stroke-width="2"/>
</svg>`;
}

function xml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
