import { describe, expect, it } from 'vitest';
import { readIdentity } from '../../../scripts/decisions/identity.ts';
import { indicatorDecisions } from '../../../scripts/decisions/indicators.ts';
import { runPipeline } from '../../../scripts/pipeline/pipeline.ts';
import { inputOf, rawFile } from '../../support/pipeline-input.ts';
import { linesOf } from './report.ts';

const TEXT = `各位代表：
现在，我代表市人民政府向大会报告工作，请予审议。
一、2019年工作回顾
财政收入增长6.2%，地区生产总值增长8%，一般公共预算收入增长5%。
二、2020年工作安排
今年的主要预期目标是：固定资产投资增长9%，社会消费品零售总额增长8%，城镇新增就业2万人，经济增速力争八分。
`;

const IDENTITY = `id: liuquan/2020
region: { name: 柳泉市, code: "990000", level: prefecture, province: 某省, basis: stated }
year: 2020
yearBasis: stated
indicators:
`;

/** The figures of the text under some decisions, which begin in line 6 of the YAML. */
async function decide(decisions: string) {
  const yaml = IDENTITY + decisions;
  const identity = readIdentity(yaml, 'a.txt.yaml');
  const decided = { indicatorDecisions: indicatorDecisions(identity.indicators, yaml, 'a.txt.yaml') };
  const { indicators, messages } = await runPipeline({ ...inputOf(identity, rawFile('a.txt', TEXT)), ...decided });
  return { rows: indicators, messages, achieved: indicators.filter(({ kind }) => kind === 'achieved') };
}

describe('a decision about a figure', () => {
  it('takes out what is no figure of the list', async () => {
    const { achieved, messages } = await decide('  - not: 一般公共预算收入增长5%\n    why: 仅指市本级\n');
    expect(linesOf(achieved)).toEqual(['2019 地区生产总值 增长 8%']);
    expect(messages).toEqual([]);
  });

  it('adds one that the program did not find, at its place', async () => {
    const { rows } = await decide(`  - is: "[财政收入增长6.2%]，地区"
    indicator: 一般公共预算收入
    asWritten: 财政收入
    kind: achieved
    period: "2019"
    change: 6.2
    changeUnit: "%"
    changeBasis: 增长
    why: 历年以此称之
`);
    expect(rows[0]).toMatchObject({
      indicator: '一般公共预算收入',
      asWritten: '财政收入',
      change: 6.2,
      bound: 'exact',
      edited: '历年以此称之',
      block: 's1-p1',
      start: 0,
      end: 10,
      quote: '财政收入增长6.2%',
    });
  });

  it('corrects fields of one row', async () => {
    const { achieved } = await decide('  - correct: 地区生产总值增长8%\n    period: "2018"\n    why: 承上文\n');
    expect(linesOf(achieved)).toEqual(['2018 地区生产总值 增长 8%', '2019 一般公共预算收入 增长 5%']);
    expect(achieved[0]?.edited).toBe('承上文');
  });

  it('answers a target that was not found', async () => {
    const { rows } = await decide(`  - is: 经济增速力争八分
    indicator: 地区生产总值
    asWritten: 经济
    kind: target
    period: "2020"
    effort: strive
    why: 底本如此
`);
    expect(rows.filter(({ absent }) => absent)).toEqual([]);
  });

  it.each([
    ['- not: 城镇化率达到60%\n    why: x', '“城镇化率达到60%” is not in the source'],
    ['- not: 增长\n    why: x', '“增长” is found 5 times (lines 4, 4, 4, 6, 6); quote more around it'],
    ['- not: 财政收入增长6.2%\n    why: x', 'no figure was read from “财政收入增长6.2%”'],
    ['- not: 2019年工作回顾财政收入\n    why: x', 'the words lie in more than one block or piece'],
    [
      '- correct: 地区生产总值增长8%，一般公共预算收入增长5%\n    period: "2018"\n    why: x',
      'the words state 地区生产总值, 一般公共预算收入; say which with `of:`, or quote less',
    ],
    ['- correct: 地区生产总值增长8%\n    why: x', 'no field is given'],
    [
      '- correct: 地区生产总值增长8%\n    change: 0.8\n    why: x',
      'the number 0.8 does not stand in “地区生产总值增长8%”',
    ],
  ])('that cannot be applied is an error at its line: %s', async (decision, words) => {
    const { messages } = await decide(`  ${decision}\n`);
    expect(messages).toMatchObject([{ severity: 'error', file: 'a.txt.yaml', line: 6 }]);
    expect(messages[0]?.text).toContain(words);
  });

  it.each([
    [
      '- correct: 地区生产总值增长8%\n    why: x\n    worth: 3',
      'a.txt.yaml:6 error indicators.0 has an unknown key “worth”',
    ],
    ['- not: 地区生产总值增长8%', 'a.txt.yaml:6 error indicators.0 lacks “why”; add it'],
    [
      '- it: 地区生产总值增长8%',
      'indicators.0 names no kind of decision (did you mean “is”?); use one of not, is, correct as the first key',
    ],
    [
      '- not: 地区生产总值增长8%\n    of: 产值\n    why: x',
      'a.txt.yaml:7 error indicators.0.of must be one of 地区生产总值, ',
    ],
    [
      '- correct: 地区生产总值增长8%\n    period: 2018\n    why: x',
      'a.txt.yaml:7 error indicators.0.period must be text; put it in quotes if it is a number or a date',
    ],
  ])('that is malformed stops the run: %s', async (decision, words) => {
    await expect(decide(`  ${decision}\n`)).rejects.toThrow(words);
  });
});
