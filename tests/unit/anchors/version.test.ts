import { expect, test } from 'vitest';
import { settle } from '../../../scripts/pipeline/settle/settle.ts';
import { nextRelease } from '../../../scripts/release/next-release.ts';
import { emptyRegistry } from '../../../src/anchors/registry.ts';
import { blocksOfVersion, changesBetween, type HistoryFile, keptBlocks } from '../../../src/anchors/version.ts';
import type { Block, Report } from '../../../src/model/report.ts';

const ID = 'datong/2017';
const report = (...texts: string[]): Report =>
  ({
    schema: 1,
    id: ID,
    notes: [],
    sources: [],
    delivered: {},
    completeness: { state: 'whole', missing: null, basis: 'inferred' },
    lost: [],
    blocks: texts.map((text, at): Block => ({ id: `p${at + 1}`, type: 'paragraph', parent: null, text, at: [] })),
  }) as unknown as Report;

const FIRST = ['一产稳步增长。', '二产加快转型，规模以上工业增加值增长4.5%。', '三产蓬勃发展。'];
const SECOND = ['一产稳步增长。', '城镇化率达到62%。', '二产加快转型，规模以上工业增加值增长4.6%。', '三产蓬勃发展。'];

/** Releases 1 and 2 of a report. */
function twoReleases() {
  const one = settle(report(...FIRST), emptyRegistry(ID), [], undefined);
  const first = nextRelease([], [{ ...one, history: [] }], '2026-11-20', '首次发布。');
  const kept = first.changed[0]?.history as HistoryFile;
  const two = settle(report(...SECOND), first.changed[0]?.registry ?? emptyRegistry(ID), [first.release], undefined);
  const second = nextRelease([first.release], [{ ...two, history: [kept] }], '2026-12-01', '补一段。');
  return { one, first, two, second, history: [kept, second.changed[0]?.history as HistoryFile] };
}

test('a text is a draft of the version that the next release will publish', () => {
  const { one, first, two, second } = twoReleases();
  expect(one.report.version).toMatchObject({ number: 1, draft: true });
  expect(first.changed[0]?.report.version).toMatchObject({ number: 1, draft: false });
  expect(two.report.version).toMatchObject({ number: 2, draft: true });
  expect(second.changed[0]?.report.version).toMatchObject({ number: 2, draft: false });
});

test('the history keeps the first version whole and of the next only what changed', () => {
  const { history } = twoReleases();
  expect(history.map((file) => file.blocks.map((block) => block.id))).toEqual([
    ['p1', 'p2', 'p3'],
    ['p1a', 'p2'],
  ]);
  expect(blocksOfVersion(history, 1).map((block) => block.text)).toEqual(FIRST);
  expect(blocksOfVersion(history, 2).map((block) => block.text)).toEqual(SECOND);
});

test('the changes between two versions are told block by block, in reading order', () => {
  const { history } = twoReleases();
  const changes = changesBetween(blocksOfVersion(history, 1), blocksOfVersion(history, 2));
  expect(changes.map(({ id, kind }) => [id, kind])).toEqual([
    ['p1a', 'added'],
    ['p2', 'text'],
  ]);
});

test('what left the text is told where it stood, and what moved is told once', () => {
  const kept = (...ids: string[]) => ids.map((id) => ({ id, type: 'paragraph' as const, text: `${id}。` }));
  const changes = changesBetween(kept('a', 'b', 'c', 'd', 'e', 'f'), kept('a', 'e', 'b', 'c', 'f'));
  expect(changes.map(({ id, kind }) => [id, kind])).toEqual([
    ['e', 'place'],
    ['d', 'gone'],
  ]);
});

test('a note that readers meet makes a new version, a closed line break does not', () => {
  const plain = report(...FIRST);
  const noted = (note: object) =>
    keptBlocks({ ...plain, notes: [{ block: 'p2', start: 0, end: 2, ...note }] as never });
  expect(noted({ type: 'join', detail: '' })).toEqual(keptBlocks(plain));
  expect(noted({ type: 'correction', sic: '二产', corr: '第二产业' })).not.toEqual(keptBlocks(plain));
});

test('nothing is released when nothing changed', () => {
  const { second, history } = twoReleases();
  const { report: last, registry } = second.changed[0] as (typeof second.changed)[number];
  const first = twoReleases().first.release;
  expect(nextRelease([first, second.release], [{ report: last, registry, history }], '2027-01-01', '').changed).toEqual(
    [],
  );
});

test('a release is refused while a released passage is lost', () => {
  const { first } = twoReleases();
  const { registry, history } = first.changed[0] as (typeof first.changed)[number];
  const lost = settle(report(FIRST[0] as string, FIRST[2] as string), registry, [first.release], undefined);
  expect(() =>
    nextRelease([first.release], [{ ...lost, history: history ? [history] : [] }], '2026-12-01', ''),
  ).toThrow('datong/2017: p2 would be lost');
});
