import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { ownLook } from '../../../scripts/build/own-look.ts';
import { generatorFile } from '../../../src/tree/roots.ts';

const content = mkdtempSync(join(tmpdir(), 'own-look-'));
const project = process.cwd();
afterAll(() => {
  process.chdir(project);
  rmSync(content, { recursive: true });
});

const look = ownLook(content);
const layout = generatorFile('src/layouts/Layout.astro');

it('a library without a look of its own has an empty stylesheet and the generator’s components', () => {
  const id = look.resolveId('virtual:library-style.css', layout) ?? '';
  expect(look.load(id)).toBe('');
  expect(look.resolveId('../components/SiteFooter.astro', layout)).toBe(undefined);
});

it('its stylesheet and components take the place of the generator’s, and can import what they replace', () => {
  process.chdir(content);
  mkdirSync('components');
  const footer = join(process.cwd(), 'components/SiteFooter.astro');
  writeFileSync(footer, '');
  writeFileSync(join(content, 'style.css'), '');
  expect(look.resolveId('virtual:library-style.css', layout)).toBe(join(content, 'style.css'));
  expect(look.resolveId('../components/SiteFooter.astro', layout)).toBe(footer);
  expect(look.resolveId('../components/SiteHeader.astro', layout)).toBe(undefined);
  expect(look.resolveId('work-report-library/components/SiteFooter.astro', footer)).toBe(undefined);
});
