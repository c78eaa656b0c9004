import { expect, test } from 'vitest';
import { annotations } from '../../../src/formats/annotations.ts';
import type { Report } from '../../../src/model/report.ts';

const report = {
  blocks: [{ id: 's1-p1', type: 'paragraph', parent: null, text: '率先跛出一条新路', at: [[1, 0, 8]] }],
  notes: [
    {
      type: 'correction',
      ...{ block: 's1-p1', start: 2, end: 4, sic: '跛出', corr: '蹚出', certainty: 'high', basis: '形近致误' },
    },
    { type: 'redaction', block: 's1-p1', start: 0, end: 1 },
  ],
} as unknown as Report;

test('a note is an annotation of its words in its passage; hidden characters are none', () => {
  const self = 'https://example.org/data/datong/2022.annotations.json';
  const text = annotations(report, { page: 'https://example.org/datong/2022/', self, creator: '文库' });
  const { items, ...list } = JSON.parse(text);
  expect(list).toEqual({ '@context': 'http://www.w3.org/ns/anno.jsonld', id: self, type: 'AnnotationPage' });
  expect(items).toHaveLength(1);
  expect(items[0]).toMatchObject({
    id: `${self}#note-1`,
    motivation: 'editing',
    body: { value: '校正：“跛出”校正为“蹚出”。形近致误。', language: 'zh-Hans' },
    target: {
      source: 'https://example.org/datong/2022/',
      selector: {
        value: 's1-p1',
        refinedBy: { start: 2, end: 4, refinedBy: { exact: '跛出', prefix: '率先', suffix: '一条新路' } },
      },
    },
  });
});
