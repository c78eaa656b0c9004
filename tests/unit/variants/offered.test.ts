import { expect, it } from 'vitest';
import { offered, variantOfPath } from '../../../src/variants/variants.ts';

const segments = (...tags: Parameters<typeof offered>[0]) => offered(tags).map(({ segment }) => segment);

it('the first variant that a site offers is at the root, whichever it is', () => {
  expect(segments('zh-Hans', 'zh-Hant-TW', 'zh-Hant-HK')).toEqual(['', 'tw', 'hk']);
  expect(segments('zh-Hant-HK', 'zh-Hans')).toEqual(['', 'cn']);
  expect(segments('zh-Hant-TW')).toEqual(['']);
});

it('a page is in the variant that its address names, else in the first; files of data are as the source is', () => {
  const variants = offered(['zh-Hant-HK', 'zh-Hans']);
  const of = (path: string) => variantOfPath(path, '/shelf/', variants);
  expect(of('/shelf/')).toBe('zh-Hant-HK');
  expect(of('/shelf/datong/2017/')).toBe('zh-Hant-HK');
  expect(of('/shelf/cn/datong/2017/')).toBe('zh-Hans');
  expect(of('/shelf/tw/datong/2017/')).toBe('zh-Hant-HK');
  expect(of('/shelf/data/')).toBe('zh-Hant-HK');
  expect(of('/shelf/data/datong/2017.txt')).toBe('zh-Hans');
});
