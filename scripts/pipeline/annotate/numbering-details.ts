/** Says in the reader's language what is odd about the numbers of headings, lost headings counted. */

import { markShape, ordinalOf } from '../../../src/chinese/numerals.ts';
import type { Block } from '../../../src/model/report.ts';
import type { DraftBlock, Passage } from '../types.ts';

/** A heading of the text, or one that is known to be lost. */
interface Entry {
  /** Index of the block; none if it is lost. */
  block?: number;
  level: number;
  label: string;
}

/** What to say of the headings whose numbers the structure step found odd; nothing where lost headings explain them away. */
export function numberingDetails(
  odd: number[],
  blocks: Block[],
  draft: DraftBlock[],
  arranged: Passage[],
): { block: number; detail: string }[] {
  const entries = entriesOf(blocks, draft, arranged);
  return odd.flatMap((block) => {
    const at = entries.findIndex((entry) => entry.block === block);
    const detail = at < 0 ? '' : detailOf(entries, at);
    return detail ? [{ block, detail }] : [];
  });
}

/** Headings in reading order; lost ones stand before the first block of their passage. */
function entriesOf(blocks: Block[], draft: DraftBlock[], arranged: Passage[]): Entry[] {
  const seen = new Set<number>();
  return blocks.flatMap((block, index): Entry[] => {
    const passage = draft[index]?.passage ?? -1;
    const lost = seen.has(passage) ? [] : (arranged[passage]?.lost ?? []);
    seen.add(passage);
    const own = block.type === 'heading' ? [{ block: index, level: block.level, label: block.label }] : [];
    return [...lost, ...own];
  });
}

function detailOf(entries: Entry[], at: number): string {
  const { level = 0, label = '' } = entries[at] ?? {};
  const number = ordinalOf(label) ?? 0;
  const row: Entry[] = [];
  for (let before = at - 1; before >= 0; before -= 1) {
    const entry = entries[before];
    if (!entry || entry.level < level) break;
    if (entry.level === level && markShape(entry.label) === markShape(label)) row.unshift(entry);
  }
  const previous = row.at(-1);
  const last = previous ? (ordinalOf(previous.label) ?? 0) : 0;
  if (number === last + 1) {
    const kept = row.findLastIndex((entry) => entry.block !== undefined);
    const lost = row.slice(kept + 1).map((entry) => entry.label);
    return lost.length > 0 ? `此前缺${lost.map(quoted).join('')}的标题` : '';
  }
  if (!previous) return `本级编号从${quoted(label)}起，此前编号未见`;
  return number > last
    ? `编号由${quoted(previous.label)}跳至${quoted(label)}`
    : `编号在${quoted(previous.label)}之后又作${quoted(label)}`;
}

/** Labels end in marks of their own; in a sentence they are quoted. */
function quoted(label: string): string {
  return `“${label}”`;
}
