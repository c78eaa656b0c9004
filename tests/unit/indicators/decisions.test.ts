import { describe, expect, it } from 'vitest';
import { applyIndicatorDecisions } from '../../../scripts/pipeline/indicators/decide.ts';
import { readIndicatorDecisions } from '../../../scripts/pipeline/indicators/decisions.ts';
import { blocksOf, linesOf, rowsOf } from './report.ts';

const LINES = ['# 2019年工作回顾', '财政收入增长6.2%，地区生产总值增长8%，一般公共预算收入增长5%。'];

function decide(yaml: string) {
  return applyIndicatorDecisions(rowsOf(LINES), readIndicatorDecisions(yaml, 'a.txt.yaml'), blocksOf(LINES));
}

describe('a decision about a figure', () => {
  it('takes out what is no figure of the list', () => {
    const { rows, messages } = decide('indicators:\n  - not: 一般公共预算收入增长5%\n    why: 仅指市本级\n');
    expect(linesOf(rows)).toEqual(['2019 地区生产总值 增长 8%']);
    expect(messages).toEqual([]);
  });

  it('adds one that the program did not find, at its place', () => {
    const { rows } = decide(`
indicators:
  - is: "[财政收入增长6.2%]，地区"
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
      block: 'b2',
      start: 0,
      end: 10,
      quote: '财政收入增长6.2%',
    });
  });

  it('corrects fields of one row', () => {
    const { rows } = decide('indicators:\n  - correct: 地区生产总值增长8%\n    period: "2018"\n    why: 承上文\n');
    expect(linesOf(rows)).toEqual(['2018 地区生产总值 增长 8%', '2019 一般公共预算收入 增长 5%']);
    expect(rows[0]?.edited).toBe('承上文');
  });

  it.each([
    [
      '- not: 城镇化率达到60%\n    why: x',
      '“城镇化率达到60%” is not in the text of a block; quote it as it is printed',
    ],
    ['- not: 增长\n    why: x', '“增长” is found 3 times; quote more around it, or add `which: 1`'],
    ['- not: 财政收入增长6.2%\n    why: x', 'no figure was read from “财政收入增长6.2%”'],
    [
      '- correct: 地区生产总值增长8%，一般公共预算收入增长5%\n    period: "2018"\n    why: x',
      'the words state 地区生产总值, 一般公共预算收入; say which with `of:`, or quote less',
    ],
    ['- correct: 地区生产总值增长8%\n    why: x', 'no field is given'],
    [
      '- correct: 地区生产总值增长8%\n    change: 0.8\n    why: x',
      'the number 0.8 does not stand in “地区生产总值增长8%”',
    ],
    ['- correct: 地区生产总值增长8%\n    why: x\n    worth: 3', 'must NOT have additional properties worth'],
    ['- not: 地区生产总值增长8%', "must have required property 'why'"],
    ['- it: 地区生产总值增长8%', 'names its kind with a quotation: not, is, correct'],
  ])('fails loudly: %s', (decision, words) => {
    const { messages } = decide(`indicators:\n  ${decision}\n`);
    expect(messages).toMatchObject([{ severity: 'error', file: 'a.txt.yaml', line: 2 }]);
    expect(messages[0]?.text).toContain(words);
  });

  it('is not there in most files', () => {
    expect(readIndicatorDecisions('id: datong/2017\n', 'a.yaml').list).toEqual([]);
  });
});
