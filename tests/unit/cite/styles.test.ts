import { expect, test } from 'vitest';
import { romanisedGovernment, romanisedTitle } from '../../../src/cite/romanise.ts';
import { STYLES } from '../../../src/cite/styles.ts';
import { governmentOf, type Work } from '../../../src/cite/work.ts';
import { BARE, PASSAGE } from './work.ts';

const cite = (key: string, work: Work) => STYLES.find((style) => style.key === key)?.format(work);

test('a passage in GB/T 7714—2025, with full-width marks', () => {
  expect(cite('gbt2025', PASSAGE)).toBe(
    '晋中市人民政府. 2017年晋中市政府工作报告：二、2017年重点工作安排[R/OL]. 文本第1版（0b15777499be）. （2017-02-21）[2026-11-20]. https://example.org/jinzhong/2017/?v=1#s2.',
  );
});

test('a passage in GB/T 7714—2015, with half-width marks', () => {
  expect(cite('gbt2015', PASSAGE)).toBe(
    '晋中市人民政府. 2017年晋中市政府工作报告: 二、2017年重点工作安排[R/OL]. 文本第1版(0b15777499be). (2017-02-21)[2026-11-20]. https://example.org/jinzhong/2017/?v=1#s2.',
  );
});

test('a passage in APA 7', () => {
  expect(cite('apa', PASSAGE)).toBe(
    'People’s Government of Jinzhong City. (2017, February 21). 2017 nian Jinzhong Shi zhengfu gongzuo baogao 2017年晋中市政府工作报告 [Government work report of Jinzhong City, 2017]: 二、2017年重点工作安排 (Version 1, 0b15777499be) [Delivered by 王成]. 政府工作报告文库. Retrieved November 20, 2026, from https://example.org/jinzhong/2017/?v=1#s2',
  );
});

test('a passage in Chicago 17', () => {
  expect(cite('chicago', PASSAGE)).toBe(
    'Jinzhong Shi Renmin Zhengfu 晋中市人民政府 [People’s Government of Jinzhong City]. “二、2017年重点工作安排.” In 2017 nian Jinzhong Shi zhengfu gongzuo baogao 2017年晋中市政府工作报告 [Government work report of Jinzhong City, 2017]. Delivered by 王成, at 晋中市第四届人民代表大会第二次会议, February 21, 2017. 政府工作报告文库, text version 1 (0b15777499be). Accessed November 20, 2026. https://example.org/jinzhong/2017/?v=1#s2.',
  );
});

test('what is not known is left out, and an inferred place is said to be so', () => {
  expect(STYLES.map((style) => style.format(BARE))).toEqual([
    '原平市人民政府〔推定〕. 2022年原平市〔推定〕政府工作报告[R/OL]. [2022]. https://example.org/yuanping/2022/.',
    '原平市人民政府〔推定〕. 2022年原平市〔推定〕政府工作报告[R/OL]. [2022]. https://example.org/yuanping/2022/.',
    'People’s Government of Yuanping City. ([2022]). 2022 nian Yuanping Shi zhengfu gongzuo baogao 2022年原平市〔推定〕政府工作报告 [Government work report of Yuanping City, 2022 (place inferred)]. 政府工作报告文库. https://example.org/yuanping/2022/',
    'Yuanping Shi Renmin Zhengfu 原平市人民政府〔推定〕 [People’s Government of Yuanping City]. 2022 nian Yuanping Shi zhengfu gongzuo baogao 2022年原平市〔推定〕政府工作报告 [Government work report of Yuanping City, 2022 (place inferred)]. [2022]. 政府工作报告文库. https://example.org/yuanping/2022/.',
  ]);
});

test('the government of a place, and the state council', () => {
  const region = { name: '大同市', code: '140200', level: 'prefecture', province: '山西省', basis: 'stated' } as const;
  expect(governmentOf(region)).toBe('大同市人民政府');
  expect(governmentOf({ ...region, basis: 'inferred' })).toBe('大同市人民政府〔推定〕');
  expect(governmentOf({ ...region, level: 'nation', name: '中华人民共和国' })).toBe('国务院');
});

test('title and government are set in pinyin and translated, remarks of the editor included', () => {
  const region = { name: '大同市', code: '140200', level: 'prefecture', province: '山西省', basis: 'stated' } as const;
  const report = { id: 'datong/2022', year: 2022, title: '2022年大同市政府工作报告', region } as const;
  const completeness = { state: 'fragment', missing: '缺结尾。', basis: 'stated' } as const;
  expect(romanisedTitle({ ...report, completeness })).toEqual({
    pinyin: '2022 nian Datong Shi zhengfu gongzuo baogao',
    english: 'Government work report of Datong City, 2022 (fragment)',
  });
  expect(romanisedGovernment(report).pinyin).toBe('Datong Shi Renmin Zhengfu');
  const stated = romanisedTitle({ ...report, completeness, title: '在大同市人民代表大会上的政府工作报告' });
  expect(stated.pinyin).toMatch(/^Zai Datong ?shi renmin ?daibiao ?dahui/iu);
});
