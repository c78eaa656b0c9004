import { expect, test } from 'vitest';
import { numberingDetails } from '../../../scripts/pipeline/annotate/numbering-details.ts';
import type { LostHeading } from '../../../scripts/pipeline/types.ts';
import type { Block } from '../../../src/model/report.ts';
import { paragraphsOf, passagesOf } from './passages.ts';

/** Headings by their labels, each a passage; `lost` stand before the passage of that index. */
function details(labels: string[], lost: Record<number, LostHeading[]> = {}): string[] {
  const passages = passagesOf(...labels).map((passage, index) => ({ ...passage, lost: lost[index] ?? [] }));
  const { draft } = paragraphsOf(passages);
  const blocks = labels.map((label, index): Block => {
    const level = label.startsWith('（') ? 2 : 1;
    return { id: `h${index}`, type: 'heading', parent: null, level, label, text: '题', tail: '', runIn: false, at: [] };
  });
  return numberingDetails({ blocks, draft, arranged: passages, oddNumbers: [...labels.keys()] }).map(
    ({ detail }) => detail,
  );
}

test('a row without holes has nothing to say', () => {
  expect(details(['一、', '（一）', '（二）', '二、', '（一）'])).toEqual([]);
});

test('a hole is told, and so is a number that comes again or a row that begins late', () => {
  expect(details(['（一）', '（四）'])).toEqual(['编号由“（一）”跳至“（四）”']);
  expect(details(['（一）', '（二）', '（一）'])).toEqual(['编号在“（二）”之后又作“（一）”']);
  expect(details(['二、'])).toEqual(['本级编号从“二、”起，此前编号未见']);
});

test('where the editor knows what is lost, that is said instead', () => {
  const lost = {
    1: [
      { level: 2, label: '（二）' },
      { level: 2, label: '（三）' },
    ],
  };
  expect(details(['（一）', '（四）'], lost)).toEqual(['此前缺“（二）”“（三）”的标题']);
});

test('a row that begins again under a lost chapter is in order', () => {
  expect(details(['一、', '（一）', '（一）'], { 2: [{ level: 1, label: '二、' }] })).toEqual([]);
});
