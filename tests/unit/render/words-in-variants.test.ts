import { expect, test } from 'vitest';
import { inEveryVariant } from '../../../src/render/words-in-variants.ts';

test('a text in a module of words becomes those of the variants, by the rules for the words of pages', () => {
  const [, line] = inEveryVariant(`const WORDS = { link: '复制链接', marked: '“{typed}” {count} 处' };`).split('\n');
  expect(line).toBe(
    'const WORDS = { link: ["复制链接","複製連結","複製連結"][VARIANT], marked: ["“{typed}” {count} 处","「{typed}」 {count} 處","「{typed}」 {count} 處"][VARIANT] };',
  );
});

test('a text that is the same in all variants, and one without Chinese, stay as they are', () => {
  expect(inEveryVariant(`f('引用', 'cite')`).split('\n')[1]).toBe(`f('引用', 'cite')`);
});
