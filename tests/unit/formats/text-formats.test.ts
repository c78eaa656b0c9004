import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { markdown, numberedText, plainText } from '../../../src/formats/text-formats.ts';
import { TEXTS } from '../../../src/formats/two-texts.ts';
import { type Block, type Note, printed, type Report } from '../../../src/model/report.ts';
import { nameForPeople } from '../../../src/site/report-files.ts';
import { knownReports } from '../../support/five-reports.ts';

const blocks: Block[] = [
  {
    id: 's1',
    type: 'heading',
    parent: null,
    level: 1,
    label: '一、',
    text: '工作回顾',
    tail: '',
    runIn: false,
    at: [],
  },
  {
    id: 's1-1',
    type: 'heading',
    parent: 's1',
    level: 3,
    label: '',
    text: '着力壮大实体经济',
    tail: '。',
    runIn: true,
    at: [],
  },
  { id: 's1-1-p1', type: 'paragraph', parent: 's1-1', text: '增长3~5万*。', at: [] },
];
const report = {
  title: '2017年大同市政府工作报告',
  id: 'datong/2017',
  titleBasis: 'constructed',
  year: 2017,
  yearBasis: 'stated',
  region: { name: '大同市', code: '140200', level: 'prefecture', province: '山西省', basis: 'stated' },
  delivered: { date: '2017-02-21', meeting: null, speaker: '马彦平', blocks: ['t1'] },
  completeness: { state: 'whole', missing: null, basis: 'inferred' },
  lost: [],
  version: { number: 1, hash: '9ac6386e5710', draft: false },
  notes: [],
  sources: [{ file: 'datong-2017.txt', sha256: '1a06cbe2', role: 'base' }],
  blocks,
} as unknown as Report;

test('plain text has one line per paragraph of the source: a run-in heading stands with its body', () => {
  expect(plainText(report, TEXTS.base, addresses)).toBe(
    `# 2017年大同市政府工作报告
# 底本，第1版（9ac6386e5710）：${TEXTS.base.says}
# https://example.org/datong/2017/

一、工作回顾
着力壮大实体经济。增长3~5万*。
`,
  );
});

test('numbered text has a block a line, and none that a spreadsheet computes', () => {
  const sum: Block = { id: 's1-1-p2', type: 'paragraph', parent: null, text: '=SUM(A1)', at: [] };
  expect(numberedText({ ...report, blocks: [...blocks, sum] })).toBe(
    "s1\t一、工作回顾\ns1-1\t着力壮大实体经济。\ns1-1-p1\t增长3~5万*。\ns1-1-p2\t'=SUM(A1)\n",
  );
});

const addresses = {
  page: 'https://example.org/datong/2017/',
  json: 'https://example.org/data/datong/2017.json',
  copyright: 'https://example.org/about/#copyright',
};

test('Markdown has the real nesting of the headings, each id above its block, and escapes what is text', () => {
  expect(bodyOf(markdown(report, TEXTS.base, addresses))).toBe(`
# 2017年大同市政府工作报告

<!-- #s1 -->
## 一、工作回顾

<!-- #s1-1 -->
### 着力壮大实体经济。

<!-- #s1-1-p1 -->
增长3\\~5万\\*。
`);
});

test('Markdown begins with what is known of the report', () => {
  expect(parse(markdown(report, TEXTS.base, addresses).split('---\n')[1] as string)).toMatchObject({
    title: '2017年大同市政府工作报告',
    id: 'datong/2017',
    titleBasis: 'constructed',
    yearBasis: 'stated',
    region: { name: '大同市', province: '山西省', basis: 'stated' },
    year: 2017,
    delivered: { date: '2017-02-21', meeting: null, speaker: '马彦平' },
    version: { number: 1, hash: '9ac6386e5710', draft: false },
    url: 'https://example.org/datong/2017/',
    data: 'https://example.org/data/datong/2017.json',
    sources: [{ file: 'datong-2017.txt', role: 'base' }],
    rights: expect.stringContaining('https://example.org/about/#copyright'),
  });
});

test('a table is a table of Markdown, with every cell of its longest row', () => {
  const rows = [
    ['指标', '2019年'],
    ['a|b', '6.5%', '比上年高'],
  ];
  const table: Block = { id: 'b1', type: 'table', parent: null, text: '', rows, at: [] };
  expect(bodyOf(markdown({ ...report, blocks: [table] }, TEXTS.base, addresses))).toContain(
    '<!-- #b1 -->\n| 指标 | 2019年 | |\n| - | - | - |\n| a\\|b | 6.5% | 比上年高 |\n',
  );
});

describe.each(knownReports())('the Markdown of $id', (whole) => {
  test('gives back each block with its id and its text', () => {
    const { children } = fromMarkdown(bodyOf(markdown(whole, TEXTS.base, addresses)), {
      extensions: [gfmTable()],
      mdastExtensions: [gfmTableFromMarkdown()],
    });
    const read = children.flatMap((node, i) => {
      const id = node.type === 'html' ? node.value.match(/^<!-- #(\S+) -->$/u)?.[1] : undefined;
      return id === undefined ? [] : [[id, textOf(children[i + 1] as Nodes)]];
    });
    expect(read).toEqual(whole.blocks.map((block) => [block.id, printed(block)]));
    expect(children).toHaveLength(1 + 2 * whole.blocks.length);
  });
});

/** Below the front matter. */
function bodyOf(file: string): string {
  return file.slice(file.indexOf('\n---\n') + '\n---\n'.length);
}

/** Cells parted by a tab and rows by a line feed, as in a block. */
function textOf(node: Nodes): string {
  if (node.type === 'table')
    return node.children.map((row) => row.children.map(textOf).join('\t').trimEnd()).join('\n');
  if ('children' in node) return node.children.map(textOf).join('');
  return 'value' in node ? node.value : '';
}

test('the edited text has the sure corrections, what was supplied, no second paste, and says where text is missing', () => {
  const block = 's1-1-p1';
  const notes: Note[] = [
    { type: 'correction', block, start: 0, end: 2, sic: '增长', corr: '新增', certainty: 'high', basis: '' },
    { type: 'correction', block, start: 2, end: 3, sic: '3', corr: '4', certainty: 'low', basis: '' },
    { type: 'supplied', block, start: 5, end: 5, text: '余', certainty: 'high', basis: '' },
    { type: 'repeat', block, start: 6, end: 7, of: { block, start: 0, end: 1 }, status: 'artifact' },
    { type: 'gap', block, start: 8, end: 8, reason: 'page', detail: '' },
  ];
  const text = plainText({ ...report, notes }, TEXTS.edited, addresses);
  expect(text).toContain('# 整理本，');
  expect(text).toContain('着力壮大实体经济。新增3~5〔余〕万。〔阙文〕\n');
  expect(nameForPeople(report, { part: TEXTS.edited.name, ending: 'edited.txt' })).toBe('大同市-2017-整理本.txt');
});
