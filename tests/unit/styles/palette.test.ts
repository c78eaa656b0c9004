import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { drawSeal } from '../../../src/site/seal.ts';
import { paletteOf } from '../../../src/styles/palette.ts';
import { ROOT } from '../../support/build-site.ts';

const colour = paletteOf(readFileSync(`${ROOT}src/styles/tokens.css`, 'utf8'));

test('the colours drawn outside the pages are those of the light theme', () => {
  expect(['paper', 'ink', 'ink-soft', 'rule-strong'].map(colour)).toEqual(['#fbfaf6', '#1c1a17', '#57524a', '#8b8477']);
  expect(() => colour('step')).toThrow('tokens.css has no colour --step');
});

test('the seal is vermilion', () => {
  expect(['seal', 'vermilion'].map(colour)).toEqual(['#9c2a1d', '#9c2a1d']);
  expect(drawSeal(colour)).toContain('rx="7" fill="#9c2a1d"/>');
});

test('the seal of the pages has no colours of its own', () => {
  const frame = readFileSync(`${ROOT}src/styles/frame.css`, 'utf8');
  expect(frame.match(/#[0-9a-f]{3,8}\b/gu)).toBe(null);
});
