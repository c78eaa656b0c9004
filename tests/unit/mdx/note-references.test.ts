import { expect, test } from 'vitest';
import { linked } from '../../../src/mdx/note-references.ts';
import { firstReferences } from '../../../src/model/note-links.ts';

/** The text with each link written as `<id>mark</>`. */
function written(text: string, ids: [number, string][]): string {
  return linked(text, new Map(ids))
    .map((part) => {
      if (part.type !== 'element') return part.type === 'text' ? part.value : '';
      const [mark] = part.children;
      return `<${part.properties.href}>${mark?.type === 'text' ? mark.value : ''}</>`;
    })
    .join('');
}

const NOTES: [number, string][] = [
  [1, 'n1'],
  [2, 'n2'],
];

test.each([
  ['明确“三门”[1]“三心”〔2〕的使命', '明确“三门”<#n1>[1]</>“三心”<#n2>〔2〕</>的使命'],
  ['“六稳”①工作', '“六稳”<#n1>①</>工作'],
  ['“六稳”[^2]工作', '“六稳”<#n2>[^2]</>工作'],
  ['做好两项工作：①稳就业；②稳金融。', '做好两项工作：①稳就业；②稳金融。'],
  ['国发〔2016〕24号文件和第三条[3]', '国发〔2016〕24号文件和第三条[3]'],
])('%s', (text, expected) => {
  expect(written(text, NOTES)).toBe(expected);
});

test('a note leads back to the first block that points to it; marks in notes and titles point to none', () => {
  const blocks = [
    { type: 'title', text: '政府工作报告[1]' },
    { type: 'paragraph', text: '“三门”[1]' },
    { type: 'paragraph', text: '再说“三门”[1]' },
    { type: 'note', label: '1.', text: '三座门户，见[2]' },
    { type: 'note', label: '2.', text: '三个中心' },
  ] as const;
  expect([...firstReferences(blocks)]).toEqual([[blocks[3], blocks[1]]]);
});
