import { expect, test } from 'vitest';
import { readDecisions } from '../../../scripts/decisions/decisions.ts';
import { annotate } from '../../../scripts/pipeline/annotate/annotate.ts';
import { arrange } from '../../../scripts/pipeline/arrange/arrange.ts';
import type { Span } from '../../../src/model/report.ts';
import { paragraphsOf, passagesOf } from './passages.ts';

function annotated(notes: string, lines: string[], furniture: { at: Span; reason: string }[] = []) {
  const decisions = readDecisions(`notes:\n${notes}`, 'a.yaml');
  const source = passagesOf(...lines);
  const arranged = arrange(source, decisions).passages;
  const { blocks, draft } = paragraphsOf(arranged);
  const context = { source, arranged, draft, oddNumbers: [], furniture, sources: ['a.txt', 'b.txt'] };
  return annotate(blocks, decisions, context);
}

test('a correction keeps what the source prints beside what it should be', () => {
  const { notes } = annotated('  - {correction: "[跛出]传统", corr: 蹚出, certainty: high, basis: 形近}', [
    '(一) 跛出传统之路',
  ]);
  expect(notes).toEqual([
    {
      type: 'correction',
      block: 'p1',
      start: 3,
      end: 5,
      sic: '跛出',
      corr: '蹚出',
      certainty: 'high',
      basis: '形近',
    },
  ]);
});

test('supplied text and a gap stand at a point; at a page border that is 0 or the end', () => {
  const { notes } = annotated(
    `  - {supplied: "[]点抓好", text: 重, certainty: high, basis: 脱字}
  - {gap: "合作，推进[]", reason: column, detail: 缺}`,
    ['点抓好工作。', '加强合作，推进'],
  );
  expect(notes).toEqual([
    { type: 'supplied', block: 'p1', start: 0, end: 0, text: '重', certainty: 'high', basis: '脱字' },
    { type: 'gap', block: 'p2', start: 7, end: 7, reason: 'column', detail: '缺' },
  ]);
});

test('a repeat points to the natural place, wherever it has moved', () => {
  const { notes } = annotated(
    `  - {repeat: "建设，[争取占比达到50%以上。]", of: "申报，[争取占比达到50%以上。]"}
  - {move: 积极申报，争取占比达到50%以上。, to: "[]抓好", detail: 错栏}`,
    ['抓好建设，争取占比达到50%以上。', '积极申报，争取占比达到50%以上。'],
  );
  expect(notes).toContainEqual({
    type: 'repeat',
    block: 'p2',
    start: 5,
    end: 17,
    of: { block: 'p1', start: 5, end: 17 },
    status: 'artifact',
  });
  expect(notes).toContainEqual({ type: 'move', block: 'p1', start: 0, end: 17, detail: '错栏' });
});

test('each × that hides something is a redaction, a multiplication sign is not', () => {
  const { notes } = annotated('', ['增长×%，建设2×100万千瓦，实施“数据要素×”行动']);
  expect(notes).toEqual([{ type: 'redaction', block: 'p1', start: 2, end: 3 }]);
});

test('the editor overrules the program on a ×', () => {
  const { notes } = annotated('  - {keep: "甲[×]乙", why: 乘号}\n  - redaction: 2[×]100', ['甲×乙，2×100']);
  expect(notes).toEqual([{ type: 'redaction', block: 'p1', start: 5, end: 6 }]);
});

test('a jump line leaves a gap on the side that it points to', () => {
  const furniture: { at: Span; reason: string }[] = [
    { at: [1, 0, 7], reason: 'continued-from' },
    { at: [2, 3, 10], reason: 'continued-on' },
  ];
  const [first, second] = passagesOf('(上接第一版)增长。', '热土。（下转第四版）');
  if (!first || !second) throw new Error('two passages');
  const source = [
    { ...passagesOf('增长。')[0], at: [[1, 7, 10]] },
    { ...passagesOf('热土。')[0], at: [[2, 0, 3]] },
  ] as (typeof first)[];
  const { blocks, draft } = paragraphsOf(source);
  const context = { source, arranged: source, draft, oddNumbers: [], furniture, sources: ['a.txt'] };
  expect(annotate(blocks, readDecisions('', 'a.yaml'), context).notes).toMatchObject([
    { type: 'gap', block: 'p1', start: 0, end: 0, reason: 'page' },
    { type: 'gap', block: 'p2', start: 3, end: 3, reason: 'page' },
  ]);
});

test('a join that was closed is noted where the lines met', () => {
  const { notes } = annotated('  - join: 战略性产业培[]育任务', ['战略性产业培', '育任务迫切。']);
  expect(notes).toEqual([{ type: 'join', block: 'p1', start: 6, end: 6, detail: '原文第1行与第2行断开，已接合' }]);
});

test('a query keeps the words and says what is doubtful', () => {
  const { notes } = annotated('  - {query: "[56]克", doubt: 数字疑误}', ['浓度达56克。']);
  expect(notes).toEqual([{ type: 'query', block: 'p1', start: 3, end: 5, doubt: '数字疑误' }]);
});

test('a reading of another witness names its source', () => {
  const { notes } = annotated('  - {witness: "[秦准]5期", source: b.txt, reading: 秦淮}', ['推动秦准5期']);
  expect(notes).toEqual([{ type: 'witness', block: 'p1', start: 2, end: 4, source: 1, reading: '秦淮' }]);
});

test.each([
  ['  - {correction: 甲乙, corr: 丙, certainty: low, basis: 丁}', 'the words lie in more than one block'],
  ['  - {correction: 甲, corr: 甲, certainty: low, basis: 丁}', 'there is nothing to correct'],
  ['  - {gap: "甲[]乙", reason: page, detail: 丁}', 'no longer stand together'],
  ['  - {witness: 甲, source: c.txt, reading: 丁}', '“c.txt” is not a source of this report; use one of a.txt, b.txt'],
  ['  - {keep: 丙, why: 丁}', '“丙” is not in the source'],
])('%s is refused', (note, text) => {
  expect(annotated(note, ['甲', '乙']).messages).toEqual([
    expect.objectContaining({ severity: 'error', file: 'a.yaml', line: 2, text: expect.stringContaining(text) }),
  ]);
});

test('stretches that overlap without one holding the other are refused', () => {
  const { messages } = annotated(
    `  - {correction: 甲乙, corr: 丁, certainty: low, basis: 丁}
  - {correction: 乙丙, corr: 丁, certainty: low, basis: 丁}`,
    ['甲乙丙'],
  );
  expect(messages).toEqual([
    expect.objectContaining({ line: 3, text: expect.stringContaining('overlaps the correction of line 2') }),
  ]);
});
