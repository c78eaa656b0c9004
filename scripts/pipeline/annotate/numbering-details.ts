/** Says in Chinese, for readers, what is odd about the number of a heading. Headings that are known to be lost are counted, too. */

import { markShape, ordinalOf } from '../../../src/chinese/numerals.ts';
import type { NoteContext } from './note-context.ts';

/** A heading of the text, or a heading that is known to be lost. */
interface CountedHeading {
  /** Index of the block; undefined if the heading is lost. */
  block?: number;
  level: number;
  label: string;
}

/** The headings of one level and one shape of label, as far as they have been read. */
interface HeadingRow {
  previous: CountedHeading;
  /** The lost headings after the last heading that is not lost. */
  lost: CountedHeading[];
}

/** Makes the texts for the headings whose numbers the structure step found odd. A number that lost headings explain is not odd. */
export function numberingDetails(
  context: Pick<NoteContext, 'blocks' | 'draft' | 'arranged' | 'oddNumbers'>,
): { block: number; detail: string }[] {
  const odd = new Set(context.oddNumbers);
  /** The rows by level, then by the shape of the label. */
  const rows = new Map<number, Map<string, HeadingRow>>();
  return headingsOf(context).flatMap((heading) => {
    const { block, level, label } = heading;
    for (const deeper of rows.keys()) if (deeper > level) rows.delete(deeper);
    const ofLevel = rows.get(level) ?? new Map<string, HeadingRow>();
    const row = ofLevel.get(markShape(label));
    const detail = block !== undefined && odd.has(block) ? detailOf(label, row) : '';
    const lost = block === undefined ? [...(row?.lost ?? []), heading] : [];
    ofLevel.set(markShape(label), { previous: heading, lost });
    rows.set(level, ofLevel);
    return block !== undefined && detail ? [{ block, detail }] : [];
  });
}

/** The headings in reading order. Lost headings stand before the first block of their passage. */
function headingsOf({ blocks, draft, arranged }: Pick<NoteContext, 'blocks' | 'draft' | 'arranged'>): CountedHeading[] {
  const seen = new Set<number>();
  return blocks.flatMap((block, index): CountedHeading[] => {
    const passage = draft[index]?.passage ?? -1;
    const lost = seen.has(passage) ? [] : (arranged[passage]?.lost ?? []);
    seen.add(passage);
    const own = block.type === 'heading' ? [{ block: index, level: block.level, label: block.label }] : [];
    return [...lost, ...own];
  });
}

function detailOf(label: string, row: HeadingRow | undefined): string {
  const number = ordinalOf(label) ?? 0;
  const last = row ? (ordinalOf(row.previous.label) ?? 0) : 0;
  if (number === last + 1) {
    const lost = row?.lost.map((heading) => quoted(heading.label)) ?? [];
    return lost.length > 0 ? `此前缺${lost.join('')}的标题` : '';
  }
  if (!row) return `本级编号从${quoted(label)}起，此前编号未见`;
  return number > last
    ? `编号由${quoted(row.previous.label)}跳至${quoted(label)}`
    : `编号在${quoted(row.previous.label)}之后又作${quoted(label)}`;
}

/** A label is quoted within a sentence, because it ends in a punctuation mark of its own. */
function quoted(label: string): string {
  return `“${label}”`;
}
