import { expect, test } from 'vitest';
import { differenceOf, reportHistory } from '../../../src/anchors/changelog.ts';
import type { Registry } from '../../../src/anchors/registry.ts';
import type { HistoryFile } from '../../../src/anchors/version.ts';
import type { Block, Report } from '../../../src/model/report.ts';

const paragraph = (id: string, text: string) => ({ id, type: 'paragraph' as const, text });
const print = { hash: '', trace: '', type: 'paragraph' as const, since: 1 };

const FILES: HistoryFile[] = [
  {
    schema: 1,
    report: 'datong/2017',
    version: 1,
    hash: 'aaaaaaaaaaaa',
    release: 1,
    date: '2026-11-20',
    order: ['p1', 'p2', 'p3'],
    blocks: [paragraph('p1', '一产稳步增长。'), paragraph('p2', '二产增长4.5%。'), paragraph('p3', '三产发展。')],
  },
];
const REGISTRY: Registry = {
  schema: 1,
  report: 'datong/2017',
  anchors: [
    { id: 'p1', fate: 'live', ...print },
    { id: 'p2', fate: 'live', ...print },
    { id: 'p3', fate: 'removed', reason: '误收。', ...print },
  ],
};
const RELEASES = [{ number: 1, date: '2026-11-20', note: '首次发布。', reports: {} }];
const NOW = {
  blocks: [paragraph('p1', '一产稳步增长。'), paragraph('p2', '二产增长4.6%。')].map(
    (block): Block => ({ ...block, parent: null, at: [] }),
  ),
  notes: [],
  version: { number: 2, hash: 'bbbbbbbbbbbb', draft: true },
} satisfies Pick<Report, 'blocks' | 'notes' | 'version'>;

test('a report tells its versions newest first, the draft included', () => {
  const { versions } = reportHistory(NOW, REGISTRY, FILES, RELEASES);
  expect(versions.map(({ number, draft, date }) => [number, draft, date])).toEqual([
    [2, true, null],
    [1, false, '2026-11-20'],
  ]);
  expect(versions[1]).toMatchObject({ release: { number: 1, note: '首次发布。' }, changes: [] });
});

test('a changed passage shows its difference, a lost one where it went', () => {
  const [draft] = reportHistory(NOW, REGISTRY, FILES, RELEASES).versions;
  expect(draft?.changes).toEqual([
    {
      id: 'p2',
      kind: 'text',
      difference: [
        { kind: 'same', text: '二产增长4.' },
        { kind: 'removed', text: '5' },
        { kind: 'added', text: '6' },
        { kind: 'same', text: '%。' },
      ],
    },
    {
      id: 'p3',
      kind: 'gone',
      difference: [{ kind: 'removed', text: '三产发展。' }],
      landing: { id: 'p3', fate: 'removed', at: 'p2', to: [], reason: '误收。' },
    },
  ]);
});

test('landing lines stand at their block, changed passages know their version', () => {
  const history = reportHistory(NOW, REGISTRY, FILES, RELEASES);
  expect(history.landings.get('p2')?.map((landing) => landing.id)).toEqual(['p3']);
  expect([...history.changed]).toEqual([['p2', 2]]);
});

test('a lone character between two changes is shown as changed', () => {
  expect(differenceOf('狠抓项目建设', '紧抓企业建设')).toEqual([
    { kind: 'removed', text: '狠抓项目' },
    { kind: 'added', text: '紧抓企业' },
    { kind: 'same', text: '建设' },
  ]);
});
