import { describe, expect, it } from 'vitest';
import { foldWith, parseEquivalents } from '../../../src/search/core/fold.ts';
import { pathTo, readText, writeText } from '../../../src/search/core/format.ts';
import { scan, scannable } from '../../../src/search/core/match.ts';
import { parseQuery } from '../../../src/search/core/query.ts';

const fold = foldWith(parseEquivalents('干幹乾'));
const report = readText(
  [
    's1\t1r\t.\t一、2016年工作回顾',
    's1-1\t3\ts1\t（一）产业转型蹄疾步稳。',
    's1-1-p1\t\ts1-1\t全市干部群众跛出新路，增长6.5%，再增长。',
    's1-1-p2\t\t\t干部下乡。',
    '\t2\t6\t8\t蹚出',
  ].join('\n'),
);
const source = scannable(report, fold);
const ask = (typed: string) =>
  scan(
    source,
    parseQuery(typed, (text) => fold(text).text),
  ).map((hit) => [hit.passage.id, hit.reading, hit.marks.map(([start, end]) => hit.text.slice(start, end)).join('|')]);

describe('a scan', () => {
  it.each([
    [
      '幹部',
      [
        ['s1-1-p1', 'exact', '干部'],
        ['s1-1-p2', 'exact', '干部'],
      ],
    ],
    ['增长', [['s1-1-p1', 'exact', '增长|增长']]],
    ['（一）产业', [['s1-1', 'exact', '（一）产业']]],
    ['步稳。', [['s1-1', 'exact', '步稳。']]],
    ['步稳。全市', []],
    ['干部 增长', [['s1-1-p1', 'exact', '干部|增长|增长']]],
    ['干部 -增长', [['s1-1-p2', 'exact', '干部']]],
    [
      '下乡 OR 新路',
      [
        ['s1-1-p1', 'exact', '新路'],
        ['s1-1-p2', 'exact', '下乡'],
      ],
    ],
    ['６．５％', [['s1-1-p1', 'exact', '6.5%']]],
    ['跛出', [['s1-1-p1', 'exact', '跛出']]],
    ['众蹚出新', [['s1-1-p1', 'corr', '众蹚出新']]],
  ])('for %s finds %j', (typed, found) => {
    expect(ask(typed)).toEqual(found);
  });
});

describe('a text as a file', () => {
  it('is read as it was written', () => {
    expect(readText(writeText(report))).toEqual(report);
  });

  it('keeps headings that are lost, and what the page shows of one that is corrected', () => {
    const lines = [
      's3-1\t2\ts3\t（一）跛出新路\t（一）蹚出新路',
      's3-1-p1\t\ts3-1\t发展。',
      '?s3\t三、〔题缺〕\t.',
    ].join('\n');
    const text = readText(lines);
    expect(pathTo(text, text.passages[1] as never)).toEqual(['三、〔题缺〕', '（一）蹚出新路']);
    expect(writeText(text)).toBe(lines);
  });

  it('knows the headings above a passage', () => {
    expect(pathTo(report, report.passages[2] as never)).toEqual(['一、2016年工作回顾', '（一）产业转型蹄疾步稳']);
  });
});
