import { expect, test } from 'vitest';
import { hasFigures, opensLikeTopic, TOPIC_OPENERS } from '../../../scripts/pipeline/structure/wording.ts';

test('no rule on openers matches what it says it must not', () => {
  expect(TOPIC_OPENERS.filter(({ not }) => opensLikeTopic(not)).map(({ not }) => not)).toEqual([]);
});

test.each(['五年来，我们深化改革', '与此同时，国防动员取得进步', '过去的一年，我们经受了考验', '2017年是关键之年'])(
  '%s is no topic',
  (text) => {
    expect(opensLikeTopic(text)).toBe(true);
  },
);

test.each([
  ['增长7.5%', true],
  ['提高“110”的水平', false],
  ['办好10件民生实事', false],
  ['做好2023年工作', false],
])('hasFigures(%s) is %s', (text, expected) => {
  expect(hasFigures(text)).toBe(expected);
});
