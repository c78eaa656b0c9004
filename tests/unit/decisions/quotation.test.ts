import { expect, test } from 'vitest';
import { locate } from '../../../scripts/decisions/quotation.ts';
import { sourceText } from '../../../scripts/decisions/source-text.ts';
import { passagesOf } from '../annotate/passages.ts';

const text = sourceText(passagesOf('(一) 跛出传统之路。', '(二) 跛出乡村之路。规模，', '点抓好[1]工作……完。'));

function words(quotation: string, which?: number | 'all'): string | string[] {
  const found = locate(text, quotation, which);
  if (typeof found === 'string') return found;
  return found.map(({ start, end }) =>
    text.chars
      .slice(start, end)
      .map(({ char }) => char)
      .join(''),
  );
}

test('a quotation finds its words in the clean text, white space aside', () => {
  expect(words('（一） 跛出传统')).toEqual(['（一）跛出传统']);
});

test('brackets mark the words that are meant', () => {
  expect(words('（二）[跛出]乡村')).toEqual(['跛出']);
});

test('an elision reaches to the next such words, over lines', () => {
  expect(words('[传统…乡村]之路')).toEqual(['传统之路。（二）跛出乡村']);
});

test('a doubled ellipsis is text, and so is an escaped bracket', () => {
  expect(words('\\[1\\]工作……完')).toEqual(['[1]工作……完']);
});

test('empty brackets mark a point and tell on which side the words stand', () => {
  expect(locate(text, '规模，[]', undefined)).toEqual([{ start: 23, end: 23, before: true, after: false }]);
  expect(locate(text, '[]点抓好', undefined)).toEqual([{ start: 23, end: 23, before: false, after: true }]);
});

test('a quotation that is not there is refused', () => {
  expect(words('蹚出')).toBe('“蹚出” is not in the source; quote the clean text as it is printed, errors included');
});

test('a quotation that is there twice is refused, with the lines', () => {
  expect(words('跛出')).toBe(
    '“跛出” is found 2 times (lines 1, 2); quote more around it, or add `which: 1` or `which: all`',
  );
});

test('which names one occurrence or all', () => {
  expect(words('跛出', 2)).toEqual(['跛出']);
  expect(words('跛出', 'all')).toEqual(['跛出', '跛出']);
  expect(words('跛出', 3)).toBe('“跛出” is found 2 times, so there is no number 3');
});

test('a quotation that cannot be read says why', () => {
  expect(words('[跛出')).toBe('“[跛出”: `[` is not closed');
  expect(words('跛出]')).toBe('“跛出]”: `]` without `[`; write `\\]` for a bracket of the text');
  expect(words('…之路')).toBe('“…之路”: words are missing beside `…` or in the whole quotation');
});
