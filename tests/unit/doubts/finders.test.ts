import { describe, expect, test } from 'vitest';
import { readDecisions } from '../../../scripts/decisions/decisions.ts';
import { sourceText } from '../../../scripts/decisions/source-text.ts';
import type { Material } from '../../../scripts/doubts/doubt.ts';
import { LOOK_ALIKES } from '../../../scripts/doubts/lookalikes.rules.ts';
import { findDoubts, openDoubts, proposal } from '../../../scripts/doubts/open-doubts.ts';
import { quote } from '../../../scripts/doubts/shortest-quotation.ts';
import { wordCountsOf } from '../../../scripts/doubts/word-counts.ts';
import type { Block, Report } from '../../../src/model/report.ts';
import { paragraphsOf, passagesOf } from '../annotate/passages.ts';

function material(lines: string[], others: string[] = [], heading?: (block: Block) => Block): Material {
  const passages = passagesOf(...lines);
  const text = sourceText(passages);
  const { blocks } = paragraphsOf(passages);
  const report = { blocks: heading ? blocks.map(heading) : blocks } as Report;
  return { text, report, counts: wordCountsOf(text.text, others) };
}

/** Line, rule and decision of each doubt. */
function doubts(of: Material): [number | undefined, string, Record<string, unknown>][] {
  return findDoubts(of)
    .filter(({ rule }) => rule !== 'doubt/open-start')
    .map((doubt) => [of.text.chars[doubt.start]?.position.line, doubt.rule, proposal(of, doubt)]);
}

describe('repeats', () => {
  const NATURAL = '就业。吸引了一大批青年人聚集大同；规划启动云冈职教城建设，成功申报3所职业高校；继续推进安居工程。';
  const PASTED = '农业。形成规模，吸引了一大批青年人聚集大同；规划启动云冈职教城建设，成功申报3所职业高校；继续';

  test('a long stretch that stands twice is proposed as an artifact; the copy that is cut off is not the natural one', () => {
    expect(doubts(material([NATURAL, PASTED]))[0]).toEqual([
      2,
      'doubt/repeat',
      {
        repeat: '成规模，[吸引了一大批青年…所职业高校；继续]',
        of: '就业。[吸引了一大批青年…所职业高校；继续]推进安居',
        status: 'artifact',
      },
    ]);
  });

  test('a copy with a variant inside is one repeat', () => {
    const found = doubts(material([NATURAL, PASTED.replace('云冈', '云岗')])).filter(([, rule]) =>
      rule.includes('repeat'),
    );
    expect(found).toHaveLength(1);
    expect(found[0]?.[1]).toBe('doubt/near-repeat');
  });

  test('a short repeat counts when it numbers things', () => {
    const lines = ['对照3家市县级小微企业清单。', '认定3家市县级小微企业双创基地。'];
    expect(doubts(material(lines))[0]?.[1]).toBe('doubt/repeat');
    expect(doubts(material(['全市经济社会发展良好。', '全市经济社会发展向好。']))).toEqual([]);
  });
});

describe('breaks', () => {
  test('a paragraph that ends in mid-sentence is a gap, or a join where the seam is a known word', () => {
    const lines = ['加强合作，加快推进', '形成良好风', '气。', '一股风气。风气好。'];
    expect(doubts(material(lines)).map(([line, rule, decision]) => [line, rule, Object.keys(decision)[0]])).toEqual([
      [2, 'doubt/open-end', 'gap'],
      [3, 'doubt/open-end', 'join'],
    ]);
  });

  test('a word that lost its head is known by what precedes it elsewhere', () => {
    const others = ['重点抓好五件事。重点抓好六件事。今年重点抓好八个方面工作。'];
    expect(doubts(material(['各位代表。', '点抓好十个方面工作。'], others))).toEqual([
      [
        2,
        'doubt/cut-word',
        { supplied: '[]点抓好十', text: '重', certainty: 'medium', basis: '他处均作“重点抓好”，句首疑脱“重”' },
      ],
    ]);
  });
});

test.each([
  ['（一）', '（四）', ['（二）', '（三）']],
  ['㈠', '㈣', ['㈡', '㈢']],
  ['⒐', '⒓', ['⒑', '⒒']],
])('a hole in the numbering from %s to %s is a lost heading', (first, last, lost) => {
  const labels: Record<string, string> = { p1: first, p2: last };
  const heading = (block: Block): Block => ({
    ...block,
    type: 'heading',
    level: 2,
    label: labels[block.id] ?? '',
    text: '做大工业',
    tail: '',
    runIn: false,
  });
  const found = doubts(material([`${first}做大工业`, `${last}做大工业`], [], heading)).at(-1);
  expect(found).toEqual([
    2,
    'doubt/numbering',
    {
      gap: `[]${last}${'做大工业'.slice(0, 4 - last.length)}`,
      reason: 'unknown',
      detail: `${lost.join('')}标题缺失`,
      lost,
    },
  ]);
});

describe('doubled words', () => {
  test.each(['协同发展发展的桥头堡。', '增强强产业。', '成果转化转移转化。'])('%s is doubted', (line) => {
    expect(doubts(material([line]))[0]?.[1]).toBe('doubt/doubled');
  });

  test.each(['久久为功。', '处处可见。', '经济指标和人均指标。'])('%s is not', (line) => {
    expect(doubts(material([line]))).toEqual([]);
  });

  test('two words that meet are not one written twice', () => {
    const others = ['县城。县城。城镇化。城镇化。城镇化。'];
    expect(doubts(material(['加快县城城镇化。'], others))).toEqual([]);
    expect(doubts(material(['加快县城城镇化。']))[0]?.[1]).toBe('doubt/doubled');
  });
});

describe('look-alikes', () => {
  test('a word that is known only with the look-alike is doubted', () => {
    expect(doubts(material(['推动秦准5期。'], ['秦淮数据。秦淮灵丘。']))).toEqual([
      [
        1,
        'doubt/look-alike',
        { correction: '秦准', corr: '秦淮', certainty: 'low', basis: '“准”“淮”形近，他处作“秦淮”' },
      ],
    ]);
  });

  test('a word that makes sense on the other side is not', () => {
    expect(doubts(material(['处置僵尸企业。僵尸企业清零。'], ['两户企业。三户企业。']))).toEqual([]);
  });

  test('each row of the table shows the printed character in its example', () => {
    expect(
      LOOK_ALIKES.filter(({ printed, meant, example }) => !example.includes(`[${printed}]`) || printed === meant),
    ).toEqual([]);
  });
});

test('signs that cannot be right are doubted', () => {
  expect(doubts(material(['浓度达56克/立方米，增长□%。', '“互联网+行动，。']))).toEqual([
    [
      1,
      'doubt/sign',
      { correction: '56克/立方米', corr: '56微克/立方米', certainty: 'medium', basis: '空气污染物浓度以微克/立方米计' },
    ],
    [1, 'doubt/sign', { gap: '□', reason: 'damage', detail: '原文字符损坏' }],
    [2, 'doubt/unpaired', { keep: '“', why: '标点未成对，原文如此' }],
    [2, 'doubt/sign', { correction: '，。', corr: '。', certainty: 'medium', basis: '标点误重' }],
  ]);
});

test('a doubt that the editor has judged is not raised again', () => {
  const of = material(['昊昊集团改货机。', '协同发展发展。']);
  const yaml = 'notes: [{keep: 昊昊, why: 企业名}]';
  expect(openDoubts(of, readDecisions(yaml, 'a.yaml')).filter(({ rule }) => rule === 'doubt/doubled')).toHaveLength(1);
});

test('a quotation is as short as it can be and finds its place alone', () => {
  const { text } = material(['（一）跛出传统之路。', '（二）跛出乡村之路。']);
  expect(quote(text, 3, 5)).toEqual({ quotation: '（一）[跛出]传统之路' });
  expect(quote(text, 10, 10, 'after')).toEqual({ quotation: '[]（二）跛' });
  expect(quote(material(['甲乙', '甲乙']).text, 2, 4)).toEqual({ quotation: '甲乙[甲乙]' });
});
