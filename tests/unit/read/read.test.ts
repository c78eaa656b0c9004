import { describe, expect, it } from 'vitest';
import { readSource } from '../../../scripts/pipeline/read/read.ts';
import type { ReadSource } from '../../../scripts/pipeline/read/source.ts';

const read = (file: string, text: string) => readSource(file, new TextEncoder().encode(text));
/** What is left of each line when its cuts are taken out. */
const left = ({ lines }: ReadSource) =>
  lines.map(({ points, cuts }) =>
    points.filter((_, index) => !cuts.some(({ start, end }) => start <= index && index < end)).join(''),
  );

describe('plain text', () => {
  it('is cut into lines at LF, CR LF and CR', async () => {
    const { lines } = await read('a.txt', '一\r\n二\r三\n');
    expect(lines.map(({ number, points, end }) => [number, points.join(''), end])).toEqual([
      [1, '一', 2],
      [2, '二', 1],
      [3, '三', 1],
    ]);
  });

  it('with one line of two million characters is refused', async () => {
    await expect(read('a.txt', `一\n${'长'.repeat(2_000_000)}`)).rejects.toThrow('a.txt:2 error');
  });

  it('of an unknown ending is refused', async () => {
    await expect(read('a.pages', '一')).rejects.toThrow('known are .txt, .md, .html, .htm, .docx');
  });
});

describe('Markdown', () => {
  it('gives up its markup and keeps what the author typed', async () => {
    const source = await read(
      'a.md',
      [
        '---',
        'title: 某市政府工作报告',
        '---',
        '<!-- 市长作报告 -->',
        '## **一、工作回顾**',
        '**“五年”**来，3\\*5',
        '---',
        '正文[^1]',
      ].join('\n'),
    );
    expect(left(source)).toEqual(['', '', '', '', '一、工作回顾', '“五年”来，3*5', '', '正文[1]']);
    expect(source.lines[4]?.layout).toMatchObject({ headingDepth: 2, bold: [[5, 11]] });
    expect(source.frontMatter).toEqual({ title: '某市政府工作报告' });
  });

  it('leaves signs alone that are no markup', async () => {
    const source = await read('a.md', '增长3~5个，PM_2.5，5*3，<1%，#1工程\n2016. 年');
    expect(left(source)).toEqual(['增长3~5个，PM_2.5，5*3，<1%，#1工程', '2016. 年']);
  });
});

describe('a web page', () => {
  const PAGE = `<!doctype html><html><head><title>T</title><style>p{}</style></head><body>
<div class="nav"><a>首页</a> &gt; <a>政务公开</a></div><h1>2023年某市政府工作报告</h1>
<div><p>　　各位代表：</p><p>现在，我代表市人民政府向大会报告工作，请予审议，并请市政协委员和其他
列席人员提出意见，增长5&#37;。</p><p><b>一、工作回顾</b><br>第一行</p>
<table><tr><td>序号</td><td><p>内容</p></td></tr></table></div>
<div>版权所有：某市</div><script>alert(1)</script></body></html>`;

  it('keeps the title and the text; its frame is furniture, its scripts are markup', async () => {
    const source = await read('a.html', PAGE);
    expect(left(source)).toEqual([
      '',
      '2023年某市政府工作报告',
      '　　各位代表：',
      '现在，我代表市人民政府向大会报告工作，请予审议，并请市政协委员和其他 列席人员提出意见，增长5%。',
      '一、工作回顾',
      '第一行',
      '序号内容',
      '',
    ]);
    expect(source.lines[4]?.layout.bold).toEqual([[0, 6]]);
  });

  it('is accounted for to the last character', async () => {
    const { lines, outside } = await read('a.html', PAGE);
    const inLines = lines.reduce((sum, line) => sum + line.points.length + line.end, 0);
    expect(inLines + outside.markup + outside.whitespace).toBe(Array.from(PAGE).length);
  });
});
