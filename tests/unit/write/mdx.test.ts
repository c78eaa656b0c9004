import fc from 'fast-check';
import { mdxToHast } from 'satteri';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { toMdx } from '../../../scripts/pipeline/write/mdx.ts';
import { features } from '../../../src/mdx/processor.ts';
import { type Block, type Note, printed, type Report } from '../../../src/model/report.ts';

/** As much of a tree as the test looks at. */
interface Node {
  type: string;
  value?: string;
  children?: Node[];
  attributes?: { name: string; value: string }[];
  properties?: { id?: string };
}

function report(blocks: Block[], notes: Note[] = [], title = '某市政府工作报告'): Report {
  const ledger = { chars: 0, kept: 0, normalised: 0, whitespace: 0, furniture: 0, markup: 0, duplicateCopies: 0 };
  return {
    schema: 1,
    id: 'a/2000',
    title,
    titleBasis: 'constructed',
    year: 2000,
    yearBasis: 'stated',
    region: { name: '某市', code: '140200', level: 'county', province: '某省', basis: 'inferred', evidence: title },
    delivered: { date: null, meeting: null, speaker: null },
    sources: [
      {
        file: 'a.txt',
        sha256: '',
        encoding: 'utf-8',
        copies: 1,
        lines: [1, 1],
        role: 'base',
        ledger,
        normalisations: {},
        labels: {},
        furniture: [],
      },
    ],
    blocks,
    notes,
    ledger,
  };
}

/** Reads the page as Astro does. */
function read(mdx: string): Node[] {
  const tree = mdxToHast(mdx, { features: { ...features, frontmatter: true } }) as Node;
  return (tree.children ?? []).filter((node) => node.type !== 'text');
}

const idOf = (node: Node) => node.attributes?.find(({ name }) => name === 'id')?.value ?? node.properties?.id;
const textOf = (node: Node): string => node.value ?? (node.children ?? []).map(textOf).join('');
/** What the page prints of a block; an item's mark is an attribute. */
const shown = (block: Block) =>
  block.type === 'heading' ? printed(block) : block.text + (('tail' in block && block.tail) || '');

function expectSameText(blocks: Block[], notes: Note[] = []): void {
  const nodes = read(toMdx(report(blocks, notes)));
  expect(nodes.map((node) => [idOf(node), textOf(node)])).toEqual(blocks.map((block) => [block.id, shown(block)]));
}

/** Clean text has no white space at its edges and none doubled. */
const tidy = (text: string) => text.replace(/[\p{White_Space}\p{Cc}\p{Cf}]+/gu, ' ').trim() || '空';
const NASTY = [
  'import x from "y"',
  'export const a = 1',
  '{process.exit()}',
  '<script>alert(1)</script>',
  '$' + '{x}',
  '---',
  '# ',
  '2016. ',
  '- ',
  '**“五年”**来',
]
  .concat([
    '&amp;',
    '&#x41;',
    '\\',
    '`',
    '_a_',
    '~~x~~',
    '[a](b)',
    '![i](j)',
    '|',
    '>',
    '+ ',
    '1) ',
    '    ',
    '<!-- x -->',
    '{#s1}',
    '*/',
    '//',
    '"',
    "'",
  ])
  .concat(['http://a.b', '$$', '^', '==', ':::', '\u202E', '</P>', '<P id="x">', '政府工作', '，', '。', '×', '5%']);
const hostile = fc.oneof(
  fc.array(fc.constantFrom(...NASTY), { minLength: 1, maxLength: 8 }).map((parts) => tidy(parts.join(''))),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }).map(tidy),
  fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 30 }).map(tidy),
);

describe('the page of a report, read back as Astro reads it', () => {
  it('carries the text of every block, however hostile', () => {
    const block = fc
      .tuple(hostile, fc.constantFrom('paragraph', 'heading', 'title', 'salutation', 'list', 'note'))
      .map(([text, type]) => ({ text, type }));
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 6 }), (parts) => {
        expectSameText(
          parts.map(({ text, type }, index): Block => {
            if (type === 'heading')
              return { id: `s${index}`, type, level: 1, label: '一、', text, tail: '。', runIn: true, at: [] };
            return { id: `p${index}`, type: type as 'paragraph', text, at: [] };
          }),
        );
      }),
      { numRuns: 400 },
    );
  });

  it('carries it also where notes wrap, cross and touch each other', () => {
    const ranges = fc.array(
      fc.tuple(fc.nat(12), fc.nat(12), fc.constantFrom('Corr', 'Moved', 'Repeat', 'Redacted', 'Gap'), hostile),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'政府工作{<*&_报告12。'), minLength: 12, maxLength: 20 }),
        ranges,
        (text, marks) => {
          const notes = marks.map(([one, other, kind, words]): Note => {
            const range = { block: 'p1', start: Math.min(one, other), end: Math.max(one, other) };
            if (kind === 'Corr')
              return { ...range, type: 'correction', sic: '', corr: words, certainty: 'high', basis: words };
            if (kind === 'Moved') return { ...range, type: 'move', detail: words };
            if (kind === 'Gap') return { ...range, end: range.start, type: 'gap', reason: 'page', detail: words };
            if (kind === 'Repeat')
              return { ...range, type: 'repeat', status: 'artifact', of: { block: 'p1', start: 0, end: 1 } };
            return { ...range, type: 'redaction' };
          });
          expectSameText([{ id: 'p1', type: 'paragraph', text, at: [] }], notes);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('carries what the editor says, character by character', () => {
    fc.assert(
      fc.property(hostile, (words) => {
        const note: Note = {
          type: 'correction',
          block: 'p1',
          start: 0,
          end: 1,
          sic: '跛',
          corr: words,
          certainty: 'high',
          basis: words,
        };
        const [node] = read(toMdx(report([{ id: 'p1', type: 'paragraph', text: '跛出', at: [] }], [note])));
        const attributes = node?.children?.[0]?.attributes ?? [];
        expect(attributes.filter(({ name }) => name === 'corr' || name === 'basis').map(({ value }) => value)).toEqual([
          words,
          words,
        ]);
      }),
      { numRuns: 300 },
    );
  });

  it('carries title and evidence in its front matter', () => {
    fc.assert(
      fc.property(hostile, (title) => {
        const [, yaml = ''] = toMdx(report([{ id: 'p1', type: 'paragraph', text: '文', at: [] }], [], title)).split(
          /^---$/mu,
        );
        expect(parse(yaml)).toMatchObject({ title, region: { code: '140200', evidence: title } });
      }),
      { numRuns: 300 },
    );
  });

  it('puts a gap at the edge of a heading beyond its number or its closing mark', () => {
    const heading: Block = {
      id: 's1',
      type: 'heading',
      level: 1,
      label: '一、',
      text: '工作回顾',
      tail: '。',
      runIn: false,
      at: [],
    };
    const gap: Note = { type: 'gap', block: 's1', start: 0, end: 0, reason: 'page', detail: '缺页' };
    expect(toMdx(report([heading], [gap]))).toContain('## <Gap reason="page" detail="缺页" />一、工作回顾。 {#s1}');
    const after: Note = { ...gap, start: 4, end: 4 };
    expect(toMdx(report([heading], [after]))).toContain('## 一、工作回顾。<Gap reason="page" detail="缺页" /> {#s1}');
  });

  it('tells the length of a folded repeat, and of each piece where another note cuts it', () => {
    const repeat: Note = {
      type: 'repeat',
      block: 'p1',
      start: 2,
      end: 6,
      status: 'artifact',
      of: { block: 'p2', start: 0, end: 4 },
    };
    const block: Block = { id: 'p1', type: 'paragraph', text: '政府工作报告文', at: [] };
    expect(toMdx(report([block], [repeat]))).toContain('政府<Repeat of="p2" chars="4">工作报告</Repeat>文');
    const moved: Note = { type: 'move', block: 'p1', start: 0, end: 3, detail: '错栏' };
    expect(toMdx(report([block], [repeat, moved]))).toContain(
      '<Moved detail="错栏">政府<Repeat of="p2" chars="1">工</Repeat></Moved><Repeat of="p2" chars="3">作报告</Repeat>文',
    );
  });
});
