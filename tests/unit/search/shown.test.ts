import { describe, expect, it } from 'vitest';
import { foldWith } from '../../../src/search/core/fold.ts';
import { readText } from '../../../src/search/core/format.ts';
import { type Hit, scan, scannable } from '../../../src/search/core/match.ts';
import { parseQuery } from '../../../src/search/core/query.ts';
import { shown } from '../../../src/search/core/shown.ts';

const fold = foldWith(new Map());
/** A passage with a sure correction, words that are supplied, words that are too much, and a guess. */
const report = readText(
  [
    'p1\tr\t.\t我们跛出了新路，谱写一新的篇章，增强强实力，东市街角。',
    '\t0\t2\t4\t蹚出\ts',
    '\t0\t11\t11\t个\ts',
    '\t0\t18\t19\t\ts',
    '\t0\t23\t25\t马市',
  ].join('\n'),
);

/** What is shown of the only hit: marks in `<>`, remarks in `()`. */
function show(typed: string): string {
  const hits = scan(
    scannable(report, fold),
    parseQuery(typed, (text) => fold(text).text),
  );
  const { text, marks, remarks } = shown(hits[0] as Hit);
  const signs = [
    ...marks.flatMap(([start, end]) => [
      { at: start, sign: '<' },
      { at: end, sign: '>' },
    ]),
    ...remarks.map(({ at, of, words }) => ({ at, sign: `(${of} ${words})` })),
  ].sort((one, other) => other.at - one.at);
  return signs.reduce((told, { at, sign }) => told.slice(0, at) + sign + told.slice(at), text);
}

describe('a hit', () => {
  it('has the words of the page, and beside them those of the source', () => {
    expect(show('实力')).toBe('我们蹚出(base 跛出)了新路，谱写一个(base )新的篇章，增强(base 强)<实力>，东市街角。');
  });

  it('keeps words of the source that were looked for, and says what the page has', () => {
    expect(show('跛出')).toContain('我们<跛出(edited 蹚出)>了新路，谱写一个');
  });

  it('in corrected words says of each correction what the source prints', () => {
    expect(show('蹚出')).toContain('我们<蹚出(base 跛出)>了新路');
    expect(show('马市角')).toContain('，东<马市(base 市街)角>');
  });

  it('marks no more than the words that were found, where others are supplied beside them', () => {
    expect(show('谱写一')).toContain('<谱写一>个(base )新的');
    expect(show('新的篇章')).toContain('新的篇章>');
  });
});
