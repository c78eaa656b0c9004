import type { DraftBlock, Passage } from '../../../scripts/pipeline/types.ts';
import { normalise } from '../../../src/chinese/normalise.ts';
import type { Block } from '../../../src/model/report.ts';

/** Each line a passage of its own, as a source without blank lines would give them. */
export function passagesOf(...lines: string[]): Passage[] {
  return lines.map((raw, index) => ({
    at: [[index + 1, 0, Array.from(raw).length]],
    raw,
    clean: normalise(raw),
    layout: { headingDepth: 0, bold: [], listItem: false, blankBefore: false, indent: 0 },
    joins: [],
  }));
}

/** Each passage one paragraph `p1`, `p2` … */
export function paragraphsOf(passages: Passage[]): { blocks: Block[]; draft: DraftBlock[] } {
  const draft = passages.map(
    ({ raw }, passage): DraftBlock => ({
      type: 'paragraph',
      passage,
      start: 0,
      end: Array.from(raw).length,
      label: '',
      text: normalise(raw).text,
      tail: '',
      level: 0,
      runIn: false,
    }),
  );
  const blocks = draft.map(
    ({ text, passage }, index): Block => ({
      id: `p${index + 1}`,
      type: 'paragraph',
      parent: null,
      text,
      at: passages[passage]?.at ?? [],
    }),
  );
  return { blocks, draft };
}
