import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { expect, test } from 'vitest';
import { type Guide, llmsTxt } from '../../../src/formats/llms.ts';

const GUIDE: Guide = {
  name: '柳泉文库',
  description: '手写的小型文库',
  manual: '校正只记在 `notes` 里。',
  files: [{ words: '编例与版权', url: 'https://example.org/about/' }],
  sections: [
    { name: '柳泉市', links: [{ words: '2019年柳泉市政府工作报告', url: 'https://example.org/data/liuquan/2019.md' }] },
  ],
};

test('the guide is Markdown that people can read', () => {
  expect(llmsTxt(GUIDE)).toBe(`# 柳泉文库

> 手写的小型文库

校正只记在 \`notes\` 里。

- [编例与版权](https://example.org/about/)

## 柳泉市

- [2019年柳泉市政府工作报告](https://example.org/data/liuquan/2019.md)
`);
});

/** What a reader of Markdown understands: the kind of each block with its words, and where links lead. */
function read(text: string): string[] {
  const say = (node: Nodes): string[] => {
    if (node.type === 'link') return [`${node.url} ${wordsOf(node)}`];
    if (node.type === 'heading' || node.type === 'blockquote') return [`${node.type} ${wordsOf(node)}`];
    return 'children' in node ? node.children.flatMap(say) : [];
  };
  return say(fromMarkdown(text));
}

const wordsOf = (node: Nodes): string =>
  'children' in node ? node.children.map(wordsOf).join('') : 'value' in node ? node.value : '';

test.each([
  ['一\n\n# 二', '一 # 二'],
  ['一](https://evil.example) [二', '一](https://evil.example) [二'],
  ['一\r- [二](https://evil.example)', '一 - [二](https://evil.example)'],
  ['<script>', '<script>'],
  ['一\u2028## 二\u0085三', '一 ## 二 三'],
  ['*一* _二_ `三` \\四', '*一* _二_ `三` \\四'],
])('a name %j makes no heading and no link of its own', (given, understood) => {
  const [section] = GUIDE.sections;
  const url = 'https://example.org/data/liuquan/2019.md';
  const guide = { ...GUIDE, name: given, description: given };
  const sections = [{ ...section, name: given, links: [{ words: given, url }] }];
  expect(read(llmsTxt({ ...guide, sections }))).toEqual([
    `heading ${understood}`,
    `blockquote ${understood}`,
    'https://example.org/about/ 编例与版权',
    `heading ${understood}`,
    `${url} ${understood}`,
  ]);
});
