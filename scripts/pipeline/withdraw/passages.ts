/** Finds the passages that an editor has taken down. */
import { isReleased, type Registry } from '../../../src/anchors/registry.ts';
import type { Block } from '../../../src/model/report.ts';
import { locate } from '../../decisions/quotation.ts';
import type { PassageWithdrawal, Withdrawals } from '../../decisions/withdrawals.ts';
import { type BlockIndex, rangesOf } from '../annotate/block-index.ts';
import type { Message } from '../types.ts';

/** Why a passage was taken down, and when. */
export type Decided = Pick<PassageWithdrawal, 'date' | 'reason'>;

/** Where passages are looked for. */
export interface Places {
  /** The blocks with their final ids. */
  blocks: Block[];
  /** The registry, aligned with these blocks. */
  registry: Registry;
  /** Made when it is first asked for. */
  index: () => BlockIndex;
}

/** The passages that are taken down, by id, and an error message for each decision that cannot be applied. */
export function withdrawnPassages(
  { list, file }: Withdrawals,
  places: Places,
): { gone: Map<string, Decided>; messages: Message[] } {
  const gone = new Map<string, Decided>();
  const messages: Message[] = [];
  for (const { line, ...decision } of list) {
    const ids = decision.id === undefined ? quoted(decision, places) : named(decision.id, places);
    if (typeof ids === 'string') messages.push({ rule: 'withdrawn', severity: 'error', text: ids, file, line });
    else for (const id of ids) gone.set(id, { date: decision.date, reason: decision.reason });
  }
  const { blocks } = places;
  if (messages.length === 0 && gone.size > 0 && blocks.every(({ id, type }) => gone.has(id) || STAYS[type]))
    messages.push({
      rule: 'withdrawn',
      severity: 'error',
      text: 'no paragraph would be left; take the whole report down with “withdrawn: {date: …, reason: …}”',
      file,
    });
  return { gone, messages };
}

/** Blocks of these types cannot be taken down by themselves: what follows a heading hangs on it, and the report is named by its title. */
const STAYS: Record<Block['type'], string | null> = {
  heading: 'a heading',
  title: 'a line of the title',
  salutation: null,
  paragraph: null,
  list: null,
  table: null,
  note: null,
};

function refusedOf({ id, type }: Block): string | null {
  const what = STAYS[type];
  return what && `${id} is ${what}, on which others hang; take the paragraphs down, or the whole report`;
}

/** A passage by its released id, or an error text. A passage that is no longer in the raw file stays taken down. */
function named(id: string, { blocks, registry }: Places): string[] | string {
  const anchor = registry.anchors.find((own) => own.id === id);
  if (!anchor || !isReleased(anchor))
    return `${id} was never released, so it may come to name another passage; quote the passage with “words”`;
  const block = blocks.find((own) => own.id === id);
  if (block) return refusedOf(block) ?? [id];
  if (anchor.fate === 'removed') return [id];
  const places = (anchor.to ?? []).join(', ');
  return `the words of ${id} now seem to stand in ${places}: take that down instead, or say under anchors.retired that ${id} is gone`;
}

/** The blocks in which the quoted words stand, or an error text. */
function quoted({ words = '', which }: PassageWithdrawal, { blocks, index }: Places): string[] | string {
  const found = locate(index().source(), words, which);
  if (typeof found === 'string') return found;
  const ranges = found.flatMap(({ start, end }) => rangesOf(index(), start, end));
  const touched = [...new Set(ranges.map(({ block }) => block))].flatMap((at) => blocks[at] ?? []);
  if (touched.length === 0) return 'the words are not in the text of a paragraph; quote more of it';
  const [refused] = touched.flatMap((block) => refusedOf(block) ?? []);
  return refused ?? touched.map(({ id }) => id);
}
