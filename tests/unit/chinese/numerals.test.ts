import { expect, test } from 'vitest';
import { chineseNumeral, markShape, numberOf, ordinalOf, withNumber } from '../../../src/chinese/numerals.ts';

test.each([
  ['三', 3],
  ['十', 10],
  ['二十三', 23],
  ['一百零二', 102],
  ['二〇一七', 2017],
  ['两', 2],
  ['12', 12],
  ['１２', 12],
  ['⑳', 20],
  ['㉑', 21],
  ['㊱', 36],
  ['㊿', 50],
  ['❶', 1],
  ['⓫', 11],
  ['⑴', 1],
  ['⒇', 20],
  ['⒈', 1],
  ['㈠', 1],
  ['㊉', 10],
  ['Ⅳ', 4],
  ['ⅻ', 12],
])('the numeral %s is %i', (numeral, number) => {
  expect(numberOf(numeral)).toBe(number);
});

test.each(['', '——', '一、', '12.', '第三', '①②', '㈱', 'X'])('“%s” is no numeral', (text) => {
  expect(numberOf(text)).toBeNull();
});

test.each([
  ['（十二）', 12],
  ['第三部分', 3],
  ['注12：', 12],
  ['＠①', 1],
  ['［３］', 3],
  ['两是', 2],
  ['——', null],
  ['', null],
])('the label “%s” prints %s', (label, number) => {
  expect(ordinalOf(label)).toBe(number);
});

test.each([
  ['（三）', 12, '（十二）'],
  ['十一、', 9, '九、'],
  ['3.', 10, '10.'],
  ['３．', 10, '１０．'],
  ['⑳', 21, '㉑'],
  ['㊱、', 35, '㉟、'],
  ['⓫', 10, '❿'],
  ['㈡', 3, '㈢'],
  ['㈡', 11, null],
  ['——', 1, null],
])('the label “%s” with the number %i is %s', (label, number, expected) => {
  expect(withNumber(label, number)).toBe(expected);
});

test('labels of one row have one shape, whatever their number', () => {
  expect(['（一）', '（十二）', '（一百零一）'].map(markShape)).toEqual(['（一）', '（一）', '（一）']);
  expect(['①', '㉑', '㊿'].map(markShape)).toEqual(['①', '①', '①']);
  expect(markShape('1.')).not.toBe(markShape('（1）'));
  expect(markShape('——')).toBe('——');
});

test('every number up to 999 is read as it was written', () => {
  const numbers = Array.from({ length: 999 }, (_, index) => index + 1);
  expect(numbers.map((number) => numberOf(chineseNumeral(number)))).toEqual(numbers);
});

test.each([
  [10, '十'],
  [17, '十七'],
  [20, '二十'],
  [101, '一百零一'],
  [110, '一百一十'],
  [230, '二百三十'],
])('%i is written %s', (number, numeral) => {
  expect(chineseNumeral(number)).toBe(numeral);
});
