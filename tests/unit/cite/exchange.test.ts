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
  const section = '二、“双碳”100%{A&B}_$5^2~3\\#1';
  const blank = write({ ...PASSAGE, section: '⟦section⟧' });
  expect(blank.replace(/⟦section⟧/gu, () => inFormat(format, section))).toBe(write({ ...PASSAGE, section }));
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
