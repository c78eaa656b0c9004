import { expect, test } from 'vitest';
import { addressesDeputies, addressesHearers, isSalutation } from '../../../src/chinese/salutation.ts';

test.each([
  '各位代表：',
  '各位代表',
  '同志们！',
  '主席团、各位代表：',
  '尊敬的各位代表、各位委员，女士们，先生们：',
  '各位市政协委员和列席会议的同志：',
])('%s is a salutation', (line) => {
  expect(isSalutation(line)).toBe(true);
});

test.each([
  '主席张三',
  '主席团',
  '各位代表，历尽天华成此景，人间万事出艰辛。',
  '各位代表！今年主要工作：',
  '同志们辛苦了',
  '',
])('“%s” is none', (line) => {
  expect(isSalutation(line)).toBe(false);
});

test('thanks to many kinds of people address hearers, but do not open a text', () => {
  const line = '各位离退休老同志，表示衷心的感谢！';
  expect([addressesHearers(line), addressesDeputies(line)]).toEqual([true, false]);
});
