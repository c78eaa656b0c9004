import { expect, test } from 'vitest';
import type { Region } from '../../../src/model/report.ts';
import { placeName, reportTitle, titleParts } from '../../../src/site/naming.ts';

const inferred: Region = { name: '原平市', code: '140981', level: 'county', province: '山西省', basis: 'inferred' };
const completeness = { state: 'whole' } as const;
const stated: Region = { name: '大同市', code: '140200', level: 'prefecture', province: '山西省', basis: 'stated' };

test('an inferred place is said to be inferred wherever it is named', () => {
  expect(placeName(inferred)).toBe('原平市〔推定〕');
  expect(reportTitle({ title: '2022年原平市政府工作报告', region: inferred, completeness })).toBe(
    '2022年原平市〔推定〕政府工作报告',
  );
});

test('a stated place is named plainly', () => {
  expect(placeName(stated)).toBe('大同市');
  expect(reportTitle({ title: '2017年大同市政府工作报告', region: stated, completeness })).toBe(
    '2017年大同市政府工作报告',
  );
});

test('a title that does not name the inferred place is left alone', () => {
  expect(titleParts({ title: '政府工作报告', region: inferred })).toEqual([{ text: '政府工作报告', inferred: false }]);
});

test('a text that is not whole says so behind its title', () => {
  const fragment = { title: '2022年大同市政府工作报告', region: stated, completeness: { state: 'fragment' } as const };
  expect(reportTitle(fragment)).toBe('2022年大同市政府工作报告〔残本〕');
});
