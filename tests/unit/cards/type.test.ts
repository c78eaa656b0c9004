import { expect, test } from 'vitest';
import { setLine } from '../../../scripts/build/cards/type.ts';
import type { VariantTag } from '../../../src/variants/variants.ts';

const STYLE = { size: 40, weight: 500, fill: '#000' };
const set = async (text: string, variant: VariantTag = 'zh-Hans') => (await setLine(text, variant, STYLE)).svg;

test('characters from many slices of a font, asked for at once, all come out', async () => {
  const lines = await Promise.all(Array.from('政府工作报告文库鬯鹭酉卯晋忻', (character) => set(character)));
  expect(new Set(lines).size).toBe(lines.length);
  expect(lines).not.toContain(await set('〓'));
});

test('a character is drawn in the form of the script', async () => {
  const forms = await Promise.all(
    (['zh-Hans', 'zh-Hant-TW', 'zh-Hant-HK'] as const).map((variant) => set('骨', variant)),
  );
  expect(new Set(forms).size).toBe(3);
});

test('a character that the variant’s own font lacks is taken from another font', async () => {
  expect(await set('鸭', 'zh-Hant-TW')).toBe(await set('鸭', 'zh-Hans'));
});

test('a character that no font has is set as a printer sets missing type', async () => {
  expect(await set('𠀋')).toBe(await set('〓'));
});

test('Chinese is as wide as it is high, and tracking stands between characters only', async () => {
  expect((await setLine('大同市', 'zh-Hans', STYLE)).width).toBe(120);
  expect((await setLine('大同市', 'zh-Hans', { ...STYLE, tracking: 0.5 })).width).toBe(160);
});

test('a blank moves the pen and draws nothing', async () => {
  const line = await setLine('　', 'zh-Hans', STYLE);
  expect(line.width).toBe(40);
  expect(line.svg).not.toContain('<path');
});
