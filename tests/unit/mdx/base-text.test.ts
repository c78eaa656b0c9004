import { expect, test } from 'vitest';
import { baseText } from '../../../src/mdx/base-text.ts';

test('the base text has the words of the source, without what the editor says of them', () => {
  expect(baseText('率先<note-mark data-base="跛出"><ins>蹚出</ins><note-words>校正</note-words></note-mark>新路')).toBe(
    '率先跛出新路',
  );
  expect(baseText('晋<note-mark data-base=""><ins>能</ins></note-mark>广发 &lt;3')).toBe('晋广发 <3');
});
