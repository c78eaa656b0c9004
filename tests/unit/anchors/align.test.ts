import { expect, test } from 'vitest';
import type { AnchorDecisions } from '../../../scripts/decisions/identity.ts';
import { alignReport } from '../../../scripts/pipeline/settle/align.ts';
import { releaseRegistry } from '../../../scripts/release/release-registry.ts';
import { emptyRegistry, landings, type Registry } from '../../../src/anchors/registry.ts';
import type { Block } from '../../../src/model/report.ts';

/** `# text` is a chapter, `## text` a section, anything else a paragraph; ids as the parser would count them. */
function parse(...lines: string[]): Block[] {
  let [chapter, section, count] = [0, 0, 0];
  return lines.map((line): Block => {
    const level = /^#*/.exec(line)?.[0].length ?? 0;
    const text = line.slice(level).trim();
    const parent = chapter === 0 ? '' : section === 0 ? `s${chapter}-` : `s${chapter}-${section}-`;
    if (level === 0) {
      count += 1;
      return { id: `${parent}p${count}`, type: 'paragraph', text, at: [] };
    }
    [chapter, section, count] = level === 1 ? [chapter + 1, 0, 0] : [chapter, section + 1, 0];
    const id = level === 1 ? `s${chapter}` : `s${chapter}-${section}`;
    return { id, type: 'heading', level, label: '', text, tail: '', runIn: false, at: [] };
  });
}

const FIRST = [
  '各位代表：',
  '# 2016年工作回顾',
  '过去五年，面对复杂严峻的经济形势，全市上下认真贯彻党的十八大精神，经济保持平稳增长。',
  '五年来，我们深化改革、致力创新，发展动力不断增强，新增各类市场主体9.8万户。',
  '五年来，我们标本兼治、保护生态，环境质量显著改善，完成营造林190.9万亩。',
  '# 2017年重点工作安排',
  '## 稳定经济增长',
  '把推动现有工业增长作为稳增长的重要抓手，帮助企业解决用地、用能、融资等困难。',
  '## 保障和改善民生',
  '开工保障性住房28.7万套，建成21.4万套，解决近30万人饮水安全问题。',
];

function released(lines = FIRST): Registry {
  const blocks = parse(...lines);
  return releaseRegistry(alignReport(emptyRegistry('datong/2017'), blocks).registry, blocks, 1);
}

const idsOf = (lines: string[], decisions?: AnchorDecisions) => alignReport(released(), parse(...lines), decisions).ids;

function landing(lines: string[], id: string, decisions?: AnchorDecisions) {
  return landings(alignReport(released(), parse(...lines), decisions).registry).find((l) => l.id === id);
}

test('before the first release the structural ids stand as they are', () => {
  const { ids, registry } = alignReport(emptyRegistry('datong/2017'), parse('各位代表：', '# 工作回顾', '过去五年。'));
  expect(ids).toEqual(['p1', 's1', 's1-p1']);
  expect(registry.anchors.map((anchor) => [anchor.id, anchor.since, anchor.fate])).toEqual([
    ['p1', 0, 'live'],
    ['s1', 0, 'live'],
    ['s1-p1', 0, 'live'],
  ]);
});

test('a parser that numbers in its own way is not corrected before the first release', () => {
  const blocks = parse('# 甲', '# 乙').map((block, at) => ({ ...block, id: ['s2', 's2a'][at] as string }));
  expect(alignReport(emptyRegistry('datong/2017'), blocks).ids).toEqual(['s2', 's2a']);
});

test('a paragraph inserted after the release gets a letter and moves no other id', () => {
  const lines = FIRST.toSpliced(3, 0, '五年来，我们专注发展、主动作为，地区生产总值跨越千亿大关。');
  expect(idsOf(lines)).toEqual([
    'p1',
    's1',
    's1-p1',
    's1-p1a',
    's1-p2',
    's1-p3',
    's2',
    's2-1',
    's2-1-p1',
    's2-2',
    's2-2-p1',
  ]);
});

test('a section inserted after the release gets a letter, and so does what stands below it', () => {
  const lines = FIRST.toSpliced(8, 0, '## 推进转型升级', '发展电力机车和城市轨道交通装备制造。');
  expect(idsOf(lines).slice(6)).toEqual(['s2-1', 's2-1-p1', 's2-1a', 's2-1a-p1', 's2-2', 's2-2-p1']);
});

test('what is added at the end goes on counting', () => {
  expect(idsOf([...FIRST, '古城墙合拢，护城河贯通。']).slice(-2)).toEqual(['s2-2-p1', 's2-2-p2']);
});

test('a corrected paragraph keeps its id', () => {
  const lines = FIRST.with(4, '五年来，我们标本兼治、保护生态，环境质量明显改善，完成造林190万亩。');
  expect(idsOf(lines)[4]).toBe('s1-p3');
});

test('a paragraph that moved keeps its id', () => {
  const lines = [...FIRST.toSpliced(4, 1), FIRST[4] as string];
  expect(idsOf(lines).at(-1)).toBe('s1-p3');
});

test('a passage that is renumbered or becomes a heading keeps its id', () => {
  expect(idsOf(FIRST.with(8, '保障和改善民生'))[8]).toBe('s2-2');
});

test('the id of a deleted paragraph is not given to its successor', () => {
  const lines = FIRST.toSpliced(3, 1);
  expect(idsOf(lines).slice(2, 4)).toEqual(['s1-p1', 's1-p3']);
  expect(landing(lines, 's1-p2')).toEqual({ id: 's1-p2', fate: 'removed', at: 's1-p1', to: [] });
});

test('an id that was retired is never given again', () => {
  const without = parse(...FIRST.toSpliced(4, 1));
  const first = alignReport(released(), without, { retired: { 's1-p3': '误收的编者按' } });
  const second = releaseRegistry(
    first.registry,
    without.map((block, at) => ({ ...block, id: first.ids[at] as string })),
    2,
  );
  const grown = FIRST.with(4, '古城墙合拢，护城河贯通，明堂遗址公园对外开放，代王府主体工程完工。');
  expect(alignReport(second, parse(...grown)).ids.slice(2, 5)).toEqual(['s1-p1', 's1-p2', 's1-p2a']);
});

test('two paragraphs made one: the shorter leads to the longer', () => {
  const lines = FIRST.toSpliced(3, 2, `${FIRST[3]}新增绿地。${FIRST[4]}`);
  expect(landing(lines, 's1-p2')).toMatchObject({ fate: 'merged' });
});

test('a paragraph cut in the middle leads to its pieces', () => {
  const [one, two] = [FIRST[2]?.slice(0, 22) as string, FIRST[2]?.slice(22) as string];
  const lines = FIRST.toSpliced(2, 1, one, two);
  expect(idsOf(lines).slice(2, 4)).toEqual(['s1-p0a', 's1-p0b']);
  expect(landing(lines, 's1-p1')).toEqual({ id: 's1-p1', fate: 'split', at: 's1-p0a', to: ['s1-p0a', 's1-p0b'] });
});

test('of two passages with the same words each keeps the id its neighbours speak for', () => {
  const twice = FIRST.toSpliced(5, 0, '各位代表：');
  const blocks = parse(...twice);
  const registry = releaseRegistry(alignReport(emptyRegistry('datong/2017'), blocks).registry, blocks, 1);
  expect(blocks.filter((block) => block.text === '各位代表：').map((block) => block.id)).toEqual(['p1', 's1-p4']);
  const { ids } = alignReport(registry, parse(...twice.slice(1)));
  expect(ids[4]).toBe('s1-p4');
  expect(ids).not.toContain('p1');
});

test('of two passages with the same words and strange neighbours neither is guessed', () => {
  const registry = released(['# 甲', '各位代表：', '# 乙', '各位代表：', '# 丙']);
  const { ids, registry: next } = alignReport(registry, parse('# 丁', '各位代表：', '# 戊'));
  expect(ids[1]).toBe('s0a-p1');
  expect(next.anchors.filter((a) => a.fate === 'uncertain').map((a) => [a.id, a.to])).toEqual([
    ['s1-p1', ['s0a-p1']],
    ['s2-p1', ['s0a-p1']],
  ]);
});

test('a passage pasted once more elsewhere, while it was corrected in its place, keeps its place', () => {
  const corrected = FIRST.with(4, '五年来，我们标本兼治、保护生态，环境质量明显改善，完成造林190万亩。');
  expect(idsOf([...corrected, FIRST[4] as string])[4]).toBe('s1-p3');
});

test('an editor may say which passage it is, or where a link should lead', () => {
  const rewritten = '生态建设成效显著，森林覆盖率提高。';
  const lines = FIRST.with(4, rewritten);
  expect(idsOf(lines, { same: { 's1-p3': '森林覆盖率' } })[4]).toBe('s1-p3');
  expect(landing(lines, 's1-p3', { moved: { 's1-p3': '28.7万套' } })).toMatchObject({ fate: 'moved', at: 's2-2-p1' });
});

test('words that stand nowhere or twice decide nothing, and that is said', () => {
  const { problems } = alignReport(released(), parse(...FIRST), { same: { 's1-p3': '五年来' }, retired: { x9: '…' } });
  expect(problems).toHaveLength(2);
  expect(problems[0]).toContain('x9 was never released');
  expect(problems[1]).toContain('stand in 2 blocks');
});

test('aligning twice gives the same ids and the same registry', () => {
  const blocks = parse(...FIRST.toSpliced(3, 1).toSpliced(6, 0, '## 推进转型升级', '发展电力机车。'));
  const once = alignReport(released(), blocks);
  const twice = alignReport(once.registry, blocks);
  expect(twice).toEqual(once);
});
