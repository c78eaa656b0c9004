import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { expect, test } from 'vitest';
import { inFormat } from '../../../src/cite/browser/formats.ts';
import { bibtex, csl, cslJson, ris } from '../../../src/cite/exchange.ts';
import { BARE, PASSAGE } from './work.ts';

/** What a reference manager understands. */
const read = (file: string) => new Cite(file).data[0] as Record<string, unknown>;

test('the parsers of the test are those of the formats', () => {
  expect(plugins.input.type(bibtex(PASSAGE))).toBe('@biblatex/text');
  expect(plugins.input.type(ris(PASSAGE))).toBe('@ris/file');
});

test('BibTeX is read back as it was meant', () => {
  expect(read(bibtex(PASSAGE))).toMatchObject({
    type: 'report',
    'citation-key': 'jinzhong2017',
    // One name, not cut into parts.
    author: [{ family: '晋中市人民政府' }],
    title: '2017年晋中市政府工作报告：二、2017年重点工作安排',
    issued: { 'date-parts': [[2017, 2, 21]] },
    URL: 'https://example.org/jinzhong/2017/?v=1#s2',
    accessed: { 'date-parts': [[2026, 11, 20]] },
  });
});

test('BibTeX survives characters that mean something to TeX', () => {
  const title = '100%的{R&D}_$5^2~3\\#1';
  expect(read(bibtex({ ...BARE, title })).title).toBe(title);
});

test.each([
  ['bib', bibtex],
  ['csl', cslJson],
  ['ris', ris],
])('a section that a reader’s browser fills into %s is the same as one that was there', (format, write) => {
  const section = '二、“双碳”100%{A&B}_$5^2~3\\#1\n三  - 四';
  const blank = write({ ...PASSAGE, section: '⟦section⟧' });
  expect(blank.replace(/⟦section⟧/gu, () => inFormat(format, section))).toBe(write({ ...PASSAGE, section }));
});

/** Fields that try to end before their time, and what is understood of them. */
const FORGED: [string, string][] = [
  ['一\r\nER  - \r\nTY  - JOUR\r\nTI  - 二', '一 ER - TY - JOUR TI - 二'],
  ['一\nAU  - 他人', '一 AU - 他人'],
  ['一\u2028UR  - https://evil.example', '一 UR - https://evil.example'],
  ['一}, author = {他人', '一}, author = {他人'],
  ['一}}\n@misc{他人,', '一}} @misc{他人,'],
  ['{一', '{一'],
  ['一\\', '一\\'],
];

test.each(FORGED)(
  'no title, speaker, meeting or section %j makes a record or a field of its own',
  (given, understood) => {
    const work = { ...PASSAGE, title: given, speaker: given, meeting: given, section: given, publisher: given };
    const title = `${understood}：${understood}`;
    const files = [
      { file: bibtex(work), forceType: '@biblatex/text' },
      { file: ris(work), forceType: '@ris/file' },
    ];
    for (const { file, forceType } of files) {
      const [record, ...others] = new Cite(file, { forceType }).data as Record<string, unknown>[];
      expect(others).toEqual([]);
      expect(record).toMatchObject({ title, URL: work.url, type: 'report' });
      expect(JSON.stringify(record?.author)).toContain('晋中市人民政府');
      expect(JSON.stringify(record?.author)).not.toContain('他人');
    }
    expect(new Cite(cslJson(work)).data).toMatchObject([{ title: `${given}：${given}` }]);
  },
);

test.each(FORGED)('BibTeX, which counts every brace, finds the end of each field where it is: %j', (given) => {
  const file = bibtex({ ...PASSAGE, title: given, meeting: given });
  let depth = 0;
  const depths = [...file].map((sign) => {
    depth += sign === '{' ? 1 : sign === '}' ? -1 : 0;
    return depth;
  });
  expect(Math.min(...depths)).toBe(0);
  expect(depths.at(-1)).toBe(0);
});

test('RIS is read back as it was meant', () => {
  expect(read(ris(PASSAGE))).toMatchObject({
    type: 'report',
    title: '2017年晋中市政府工作报告：二、2017年重点工作安排',
    issued: { 'date-parts': [[2017, 2, 21]] },
    publisher: '政府工作报告文库',
    URL: 'https://example.org/jinzhong/2017/?v=1#s2',
    accessed: { 'date-parts': [[2026, 11, 20]] },
  });
  expect(ris(PASSAGE)).toContain('AU  - 晋中市人民政府\r\n');
});

test('CSL-JSON is read back as it was meant', () => {
  expect(read(cslJson(PASSAGE))).toMatchObject({
    type: 'report',
    author: [{ literal: '晋中市人民政府' }],
    title: '2017年晋中市政府工作报告：二、2017年重点工作安排',
    issued: { 'date-parts': [[2017, 2, 21]] },
    accessed: { 'date-parts': [[2026, 11, 20]] },
    version: '第1版（0b15777499be）',
    section: '二、2017年重点工作安排',
  });
});

test('a report without a date, a speaker and a version is valid in every format', () => {
  expect(read(bibtex(BARE))).toMatchObject({ title: BARE.title, issued: { 'date-parts': [[2022]] } });
  expect(read(ris(BARE))).toMatchObject({ title: BARE.title, issued: { 'date-parts': [[2022]] } });
  expect(csl(BARE)).toEqual([
    {
      id: 'yuanping2022',
      type: 'report',
      title: '2022年原平市〔推定〕政府工作报告',
      author: [{ literal: '原平市人民政府〔推定〕' }],
      genre: '政府工作报告',
      issued: { 'date-parts': [[2022]] },
      publisher: '政府工作报告文库',
      URL: 'https://example.org/yuanping/2022/',
      language: 'zh-Hans',
    },
  ]);
});
