import { normalise } from '../../../src/chinese/normalise.ts';
import { type Block, printed, type Report } from '../../../src/model/report.ts';
import { check, inOneLine } from '../../../src/model/schema/faults.ts';
import { report as schema } from '../../../src/model/schema/report.ts';
import type { FaultAtLine } from '../../cli/messages.ts';
import { textAt } from '../clean/ledger.ts';
import type { ReadSource } from '../read/source.ts';

/** Thrown for a report that breaks a promise of the model. `line` is the line of its source, if it is known. */
class BrokenPromise extends Error implements FaultAtLine {
  readonly line: number | undefined;
  constructor(text: string, line?: number) {
    super(text);
    this.line = line;
  }
}

/**
 * Checks what the model promises, for every report before it is written: it fits the schema, ids are unique, `at` leads to the printed text, the
 * ledger adds up, and every note lies inside its block. Throws otherwise, because that is a bug of the program and never a fault of the editor.
 */
export function verify(report: Report, sources: ReadSource[]): void {
  const { id, blocks } = report;
  const checked = check(schema, report);
  if ('faults' in checked) {
    const [key, index] = checked.faults[0]?.path ?? [];
    const line = key === 'blocks' ? blocks[Number(index)]?.at[0]?.[0] : undefined;
    throw new BrokenPromise(`${id}: ${inOneLine(checked.faults.slice(0, 1))}`, line);
  }
  const length = new Map<string, number>();
  verifyOutline(report);
  for (const block of blocks) {
    const line = block.at[0]?.[0];
    if (length.has(block.id)) throw new BrokenPromise(`${id}: two blocks have the id ${block.id}`, line);
    length.set(block.id, Array.from(block.text).length);
    const raw = block.at
      .map((span) => (sources[span[3] ?? 0] ? textAt(sources[span[3] ?? 0] as ReadSource, span) : ''))
      .join('');
    if (normalise(raw).text !== sourceText(block))
      throw new BrokenPromise(`${id}: the source at #${block.id} does not give its text`, line);
  }
  for (const note of report.notes) {
    const end = length.get(note.block);
    if (end === undefined) throw new BrokenPromise(`${id}: a note names #${note.block}, which does not exist`);
    if ('end' in note && (note.start > note.end || note.end > end)) {
      throw new BrokenPromise(`${id}: a ${note.type} note lies outside #${note.block}`);
    }
  }
  for (const { file, ledger } of report.sources) {
    const { chars, ...classes } = ledger;
    const sum = Object.values(classes).reduce((total, count) => total + count, 0);
    if (sum !== chars)
      throw new BrokenPromise(`${id}: the ledger of ${file} accounts for ${sum} of ${chars} characters`);
  }
}

/** Checks that every block stands under a heading that comes before it and has a higher rank. */
function verifyOutline({ id, blocks, lost }: Report): void {
  const lostBefore = Map.groupBy(lost, ({ before }) => before);
  const levels = new Map<string | null, number>([[null, 0]]);
  const stands = (own: { id: string; parent: string | null }, level: number) => {
    const above = levels.get(own.parent);
    if (above === undefined)
      throw new BrokenPromise(`${id}: #${own.id} stands under ${own.parent}, which does not come before it`);
    if (above >= level)
      throw new BrokenPromise(`${id}: #${own.id} stands under ${own.parent}, which is of no higher rank`);
  };
  for (const block of blocks) {
    const headings = [...(lostBefore.get(block.id) ?? []), ...(block.type === 'heading' ? [block] : [])];
    for (const heading of headings) {
      stands(heading, heading.level);
      levels.set(heading.id, heading.level);
    }
    stands(block, block.type === 'heading' ? block.level : Number.POSITIVE_INFINITY);
  }
}

/**
 * The text of a block as the source has it at `at`, normalised. The tabs and line ends between the cells of a table are left out, because they are
 * not in the source.
 */
function sourceText(block: Block): string {
  switch (block.type) {
    case 'table':
      return block.rows.flat().join('');
    case 'title':
    case 'salutation':
    case 'heading':
    case 'paragraph':
    case 'list':
    case 'note':
      return printed(block);
  }
}
