import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { mdxToHast, mdxToJs } from 'satteri';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { headingParts, inParts } from '../../../src/mdx/heading-parts.ts';
import { features } from '../../../src/mdx/processor.ts';

type Nodes = Parameters<typeof inParts>[0];
type Node = Nodes[number];

/** Children of the heading that a line of MDX is. */
function childrenOf(line: string): Nodes {
  const [heading] = (mdxToHast(line, { features }) as { children: { children: Node[] }[] }).children;
  return heading?.children ?? [];
}

/** A node in short: text as it stands, a component by its name, attributes and children. */
function short(node: Node): unknown {
  if (node.type === 'text') return node.value;
  if (node.type !== 'mdxJsxTextElement') return node.type;
  const attributes = node.attributes.map((attribute) =>
    'name' in attribute ? `${attribute.name}=${attribute.value}` : '',
  );
  return [node.name, ...attributes.filter((name) => !name.startsWith('detail')), ...node.children.map(short)];
}

const parts = (line: string, label: string, tail: string) =>
  inParts(childrenOf(line), { id: 's1', label, tail }).map(short);

describe('a heading in parts', () => {
  it('has label and closing mark beside its words', () => {
    expect(parts('### （一）稳定经济增长。 {#s1}', '（一）', '。')).toEqual([
      ['HeadingLine', 'id=s1', 'label=（一）', 'tail=。', '稳定经济增长'],
    ]);
  });

  it('has neither where the report prints none', () => {
    expect(parts('## 工作回顾 {#s1}', '', '')).toEqual([['HeadingLine', 'id=s1', '工作回顾']]);
  });

  it('keeps the notes within its words', () => {
    expect(parts('### （一）<Corr corr="蹚出">跛出</Corr>新路。 {#s1}', '（一）', '。')).toEqual([
      ['HeadingLine', 'id=s1', 'label=（一）', 'tail=。', ['Corr', 'corr=蹚出', '跛出'], '新路'],
    ]);
  });

  it('leaves breaks outside its line, before the label and after the closing mark', () => {
    expect(parts('### <Gap detail="错栏" />——政府效能提升。<Gap detail="缺页" /> {#s1}', '——', '。')).toEqual([
      ['Gap'],
      ['HeadingLine', 'id=s1', 'label=——', 'tail=。', '政府效能提升'],
      ['Gap'],
    ]);
  });

  it('is refused where MDX and JSON are not of one making', () => {
    expect(() => parts('## 一、工作回顾 {#s1}', '二、', '')).toThrow('heading s1 does not begin with its label 二、');
    expect(() => parts('## 一、工作回顾 {#s1}', '一、', '。')).toThrow('heading s1 does not end with its mark 。');
  });
});

/** What a report has beside its blocks. */
const OUTLINE = { id: 'datong/2020', title: '', region: { name: '' }, delivered: {}, notes: [], sources: [] };

describe('the plugin', () => {
  const folder = mkdtempSync(join(tmpdir(), 'heading-parts-'));
  const file = join(folder, '2020.mdx');
  beforeAll(() => {
    const heading = { type: 'heading', parent: null, level: 1, text: '', runIn: false, at: [] };
    const blocks = [
      { ...heading, id: 's1', label: '一、', tail: '' },
      { type: 'paragraph', parent: null, id: 's1-p1', text: '', at: [] },
    ];
    writeFileSync(join(folder, '2020.json'), JSON.stringify({ ...OUTLINE, blocks }));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const code = async (mdx: string, fileURL: URL | undefined) =>
    (await mdxToJs(mdx, { features, fileURL, hastPlugins: [headingParts] })).code;

  it('reads labels from the JSON beside the MDX', async () => {
    const compiled = await code('## 一、工作回顾 {#s1}\n\n<P id="s1-p1">一、文</P>', pathToFileURL(file));
    expect(compiled).toMatch(/_jsx\(HeadingLine, \{\s*id: "s1",\s*label: "一、",\s*children: "工作回顾"/u);
    expect(compiled).toContain('children: "一、文"');
  });

  it('leaves other Markdown alone', async () => {
    expect(await code('## 一、工作回顾', undefined)).not.toContain('HeadingLine');
  });
});

it('carries any label and mark as they are', () => {
  const nasty = fc.constantFrom(
    '一、',
    '（一）',
    '——',
    '1.',
    '(1)',
    '①',
    '#',
    '*',
    '"',
    '&',
    '<',
    '{',
    '\\',
    '。',
    '：',
  );
  fc.assert(
    fc.property(nasty, nasty, (label, tail) => {
      const children: Nodes = [{ type: 'text', value: `${label}工作${tail}` }];
      expect(inParts(children, { id: 's1', label, tail }).map(short)).toEqual([
        ['HeadingLine', 'id=s1', `label=${label}`, `tail=${tail}`, '工作'],
      ]);
    }),
  );
});
