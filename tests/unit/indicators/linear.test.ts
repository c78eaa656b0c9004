import { describe, expect, it } from 'vitest';
import { tokens } from '../../../scripts/pipeline/indicators/tokens.ts';
import { rowsOf } from './report.ts';

/** What reading a long sentence leaves: tokens, rows, and the characters that they quote. */
function workOf(unit: string, characters: number): { tokens: number; rows: number; quoted: number } {
  const text = unit.repeat(Math.ceil(characters / unit.length));
  const rows = rowsOf(['# 2019年工作回顾', text]);
  return {
    tokens: tokens(text).length,
    rows: rows.length,
    quoted: rows.reduce((sum, { quote }) => sum + quote.length, 0),
  };
}

describe('a sentence without an end', () => {
  it.each([
    '增长5%，',
    '地区生产总值',
    '地区生产总值增长5%，',
    '地区生产总值、',
    '地区生产总值和',
    '分别增长5%、6%，',
    '5%、',
    '（地区生产总值增长5%',
    '与',
    '由5亿元',
    '2019年',
    '粮食面积',
    '千',
    '×',
    '力争',
  ])('of “%s” again and again takes work that grows with its length', (unit) => {
    const [small, large] = [workOf(unit, 8_000), workOf(unit, 16_000)];
    expect(large.tokens).toBeLessThanOrEqual(2 * small.tokens + 4);
    expect(large.rows).toBeLessThanOrEqual(2 * small.rows + 4);
    expect(large.quoted).toBeLessThanOrEqual(2 * small.quoted + 1000);
  });

  it('of ever new figures has a row for each, quoted within reach', () => {
    const text = Array.from({ length: 2000 }, (_, index) => `地区生产总值增长${index / 100}%，`).join('');
    const rows = rowsOf(['# 2019年工作回顾', text]);
    expect(rows).toHaveLength(2000);
    expect(Math.max(...rows.map(({ quote }) => quote.length))).toBeLessThanOrEqual(240);
  });

  it('of 300,000 characters is read', () => {
    const rows = rowsOf(['# 2019年工作回顾', '地区生产总值增长5%，'.repeat(27_300)]);
    expect(rows).toHaveLength(1);
  });
});
