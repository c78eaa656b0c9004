/** Small reports for the tests of the comparison. */
import type { ComparedBlock, ComparedText } from '../../../src/compare/text.ts';
import { partOf } from '../../../src/topics/parts.ts';
import { topicOf } from '../../../src/topics/topics.ts';

/** A report from its lines: `#` begins a chapter, `##` a section, `###` a lead; every other line is a passage. Ids count: `s1`, `s1-1`, `p1`. */
export function report(year: number, lines: string): ComparedText {
  const above: string[] = [];
  const counts = new Map<string, number>();
  const next = (key: string) => {
    counts.set(key, (counts.get(key) ?? 0) + 1);
    return counts.get(key) ?? 0;
  };
  const blocks = lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line): ComparedBlock => {
      const level = /^#*/u.exec(line)?.[0].length ?? 0;
      if (level === 0) return { type: 'passage', id: `p${next('p')}`, parent: above.at(-1) ?? null, text: line };
      const text = line.slice(level).trim();
      const parent = above[level - 2] ?? null;
      const id = `${parent ? `${parent}-` : 's'}${next(parent ?? '')}`;
      above.splice(level - 1, above.length, id);
      return { type: 'heading', id, parent, level, text, part: partOf(text), topic: topicOf(text) };
    });
  return { id: `place/${year}`, title: `${year}年某市政府工作报告`, place: '某市', year, blocks };
}
