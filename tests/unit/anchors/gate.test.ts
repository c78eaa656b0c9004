import { expect, test } from 'vitest';
import type { AnchorDecisions } from '../../../scripts/decisions/identity.ts';
import { alignReport } from '../../../scripts/pipeline/settle/align.ts';
import { settle } from '../../../scripts/pipeline/settle/settle.ts';
import { checkReport, type Held } from '../../../scripts/release/gate.ts';
import { nextRelease } from '../../../scripts/release/next-release.ts';
import type { Release } from '../../../src/anchors/files.ts';
import { emptyRegistry } from '../../../src/anchors/registry.ts';
import type { Block, Report } from '../../../src/model/report.ts';

const ID = 'datong/2017';

const TEXTS: Record<string, string> = {
  p1: '各位代表：',
  p2: '现在，我代表市人民政府，向大会报告工作，请予审议。',
  p3: '五年来，我们深化改革、致力创新，发展动力不断增强，新增各类市场主体9.8万户。',
  p4: '各位代表：',
  p5: '五年来，我们标本兼治、保护生态，环境质量显著改善，完成营造林190.9万亩。',
};

const blocksOf = (texts: Record<string, string>): Block[] =>
  Object.entries(texts).map(([id, text]) => ({ id, type: 'paragraph', text, at: [] }));

const reportOf = (texts: Record<string, string>): Report =>
  ({
    schema: 1,
    id: ID,
    title: '',
    notes: [],
    sources: [],
    delivered: {},
    blocks: blocksOf(texts),
  }) as unknown as Report;

/** The tree after release 1. */
function released(): { held: Held & { report: Report }; releases: Release[] } {
  const settled = settle(reportOf(TEXTS), emptyRegistry(ID), [], undefined);
  const { release, changed } = nextRelease([], [{ ...settled, history: [] }], '2026-11-20', '首次发布。');
  const { report, registry, history } = changed[0] as (typeof changed)[number];
  return { held: { report, registry, history: history ? [history] : [] }, releases: [release] };
}

function breaches(change: (held: Held & { report: Report }) => void, others = new Set([ID])): string[] {
  const { held, releases } = released();
  change(held);
  return checkReport(ID, held, releases, others).map(({ id, text }) => `${id} ${text}`);
}

/** The tree after a new parse, with what an editor decided. */
function parsed(texts: Record<string, string>, decisions: AnchorDecisions = {}): string[] {
  return breaches((held) => {
    const { registry } = alignReport(held.registry, blocksOf(texts), decisions);
    const { ids } = alignReport(held.registry, blocksOf(texts), decisions);
    const blocks = blocksOf(texts).map((block, at) => ({ ...block, id: ids[at] as string }));
    Object.assign(held, { registry, report: { ...held.report, blocks }, decisions });
  });
}

test('a tree as it was released passes', () => {
  expect(breaches(() => {})).toEqual([]);
});

test('a released id that no block bears is a breach', () => {
  const found = breaches(({ report }) => report.blocks.splice(2, 1));
  expect(found).toEqual(['p3 was released and no block bears it; run npm run ingest']);
});

test('two ids that changed places are two breaches', () => {
  const found = breaches(({ report: { blocks } }) => {
    [blocks[2], blocks[4]] = [
      { ...(blocks[2] as Block), id: 'p5' },
      { ...(blocks[4] as Block), id: 'p3' },
    ];
  });
  expect(found.map((line) => line.slice(0, 2))).toEqual(expect.arrayContaining(['p3', 'p5']));
  expect(found).toContain('p5 stands on the passage of p3');
});

test('two ids that changed places on passages with the same words are found by their neighbours', () => {
  const found = breaches(({ report: { blocks } }) => {
    [blocks[0], blocks[3]] = [
      { ...(blocks[0] as Block), id: 'p4' },
      { ...(blocks[3] as Block), id: 'p1' },
    ];
  });
  expect(found).toEqual(['p4 stands on the passage of p1', 'p1 stands on the passage of p4']);
});

test('an id that is given to another text is a breach', () => {
  const found = breaches(({ report: { blocks } }) => {
    blocks[2] = {
      ...(blocks[2] as Block),
      text: '大张、大西高铁开工建设，高速公路实现县县通，成为全国性综合交通枢纽城市。',
    };
  });
  expect(found[0]).toMatch(/^p3 now stands on another text \(\d+ % alike\)$/);
});

test('an id that stands twice is a breach', () => {
  const found = breaches(({ report: { blocks } }) => blocks.push({ ...(blocks[2] as Block) }));
  expect(found).toContain('p3 stands on 2 blocks');
});

test('a retired id that is used again is a breach', () => {
  const found = breaches((held) => {
    const blocks = blocksOf(TEXTS).toSpliced(2, 1);
    held.registry = alignReport(held.registry, blocks, { retired: { p3: '误收。' } }).registry;
    held.decisions = { retired: { p3: '误收。' } };
    held.report.blocks = [...blocks, { id: 'p3', type: 'paragraph', text: '古城墙合拢，护城河贯通。', at: [] }];
  });
  expect(found).toContain('p3 was retired (removed) and is used again');
});

test('a passage may vanish only with a reason that readers see', () => {
  const { p3: _, ...without } = TEXTS;
  expect(parsed(without)).toEqual([
    'p3 is lost: its passage is gone; say why under anchors.retired in the YAML, or which words it is now under anchors.same',
  ]);
  expect(parsed(without, { retired: { p3: '此段为转载时误收的编者按。' } })).toEqual([]);
});

test('a corrected or inserted paragraph passes', () => {
  const { p1, p2, p3, p4, p5 } = TEXTS as Record<'p1' | 'p2' | 'p3' | 'p4' | 'p5', string>;
  expect(parsed({ p1, p2, p3: p3.replace('显著', '明显'), p4: '古城墙合拢。', p5: p4, p6: p5 })).toEqual([]);
});

test('a passage rewritten beyond recognition passes only if the editor says that it is the same', () => {
  const texts = { ...TEXTS, p3: '改革创新取得突破，市场主体数量大幅增加。' };
  expect(parsed(texts)).not.toEqual([]);
  expect(parsed(texts, { same: { p3: '改革创新取得突破' } })).toEqual([]);
});

test('an entry taken out of the registry is missed, by name', () => {
  const found = breaches(({ registry }) => registry.anchors.splice(2, 1));
  expect(found).toContain('p3 was released and is not in the registry any more; restore content/anchors');
  expect(found).toContain(
    ' the registry is not the one of release 1 (4 of 5 ids); restore content/anchors/datong/2017.json',
  );
});

test('a registry whose fingerprints were changed is not that of the release', () => {
  const found = breaches(({ registry: { anchors } }) => {
    anchors[2] = { ...(anchors[2] as (typeof anchors)[number]), hash: '0000000000000000' };
  });
  expect(found[0]).toContain('the registry is not the one of release 1');
});

test('a history that was changed is a breach', () => {
  const found = breaches(({ history }) => {
    if (history[0]?.blocks[2]) history[0].blocks[2].text = '五年来，我们深化改革。';
  });
  expect(found).toEqual([' version 1 cannot be told from content/history any more; restore it']);
});

test('a readable form that lacks an id is a breach', () => {
  const found = breaches((held) => {
    held.mdx = ['p1', 'p2', 'p4', 'p5'];
  });
  expect(found).toEqual(['p3 the MDX has other ids than the JSON; run npm run ingest']);
});

test('a released report that is gone is a breach, unless it says where it is now', () => {
  const gone = (held: Partial<Held>) => delete held.report;
  expect(breaches(gone, new Set())[0]).toContain('was released and is gone');
  const moved = (held: Held) => {
    gone(held);
    held.registry.movedTo = 'datong/2018';
  };
  expect(breaches(moved, new Set())).toEqual([' was moved to datong/2018, which is not there']);
  expect(breaches(moved, new Set(['datong/2018']))).toEqual([]);
});
