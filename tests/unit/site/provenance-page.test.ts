import { expect, test } from 'vitest';
import type { Note, Report } from '../../../src/model/report.ts';
import { apparatus, filtersOf, noteWords, originLines, piecesWithIds } from '../../../src/site/provenance-page.ts';
import { witnessedFacts } from '../../../src/site/witnessed.ts';

const at = { block: 's1-p1', start: 0, end: 1 } as const;
const notes: Note[] = [
  { type: 'correction', ...at, sic: '甲', corr: '申', certainty: 'high', basis: '形近，参 s1-p2' },
  { type: 'correction', ...at, sic: '甲', corr: '由', certainty: 'low', basis: '' },
  { type: 'gap', ...at, reason: 'page', detail: '下转第四版' },
];
const blocks = ['s1-p1', 's1-p2'].map((id) => ({ id, type: 'paragraph', parent: null, text: '甲乙丙', at: [] }));
const report = { blocks, notes, sources: [] } as unknown as Report;

test('the list of notes can be narrowed to the kinds and degrees of certainty that occur in it', () => {
  expect(filtersOf(apparatus(report)).map(({ name }) => name)).toEqual(['校正', '阙文', '把握大', '仅供参考']);
  expect(filtersOf(apparatus({ ...report, notes: notes.slice(2) }))).toEqual([]);
});

test('ids that a note names are told from the rest, and what is no id of the report is not', () => {
  expect(piecesWithIds('参 s1-p2、s9-p9、PM2.5', report)).toEqual([
    { text: '参 ', id: false },
    { text: 's1-p2', id: true },
    { text: '、', id: false },
    { text: 's9-p9', id: false },
    { text: '、PM2.5', id: false },
  ]);
});

test('where a text was taken from is said line by line, and what is not known is said, too', () => {
  expect(originLines({ origin: undefined })).toEqual([{ name: '来源', value: '来源不详' }]);
  expect(originLines({ origin: { kind: 'newspaper', page: '第三版', unknown: '报名不详' } })).toEqual([
    { name: '来源', value: '报纸' },
    { name: '版次', value: '第三版' },
    { name: '不详', value: '报名不详' },
  ]);
});

test('what only a witness states is told with the name of its file', () => {
  const sources = [{ file: 'page.txt' }, { file: 'web.txt' }] as Report['sources'];
  const delivered = { date: '2022-03-01', meeting: null, speaker: '王成' };
  expect(witnessedFacts({ year: 2022, delivered, sources, witnessed: { date: 1, year: 1 } })).toEqual([
    { name: '年份', value: '2022', file: 'web.txt' },
    { name: '日期', value: '2022年3月1日', file: 'web.txt' },
  ]);
  expect(witnessedFacts({ year: 2022, delivered, sources, witnessed: undefined })).toEqual([]);
});

test('the source of a transcript or a web text without name and address is not known', () => {
  const line = (origin: Parameters<typeof originLines>[0]['origin']) => originLines({ origin })[0]?.value;
  expect(line({ kind: 'transcript', received: '读者寄来' })).toBe('录文，来源不详');
  expect(line({ kind: 'website' })).toBe('其他网站，来源不详');
  expect(line({ kind: 'website', url: 'https://www.dt.gov.cn/report' })).toBe('其他网站');
  expect(line({ kind: 'transcript', publication: '大同日报' })).toBe('录文');
});

test('a reading of another source is told where one of the two has nothing, too', () => {
  const words = (start: number, end: number, reading: string) =>
    noteWords({ type: 'witness', block: 's1-p1', start, end, source: 1, reading }, blocks[0] as never, {
      ...report,
      sources: [{ file: 'a.txt' }, { file: 'b.txt' }] as Report['sources'],
    });
  expect([words(0, 1, '申'), words(1, 1, '申'), words(0, 1, '')]).toEqual([
    '“甲”，b.txt作“申”。',
    '此处，b.txt多出“申”。',
    '“甲”，b.txt无此字。',
  ]);
});
