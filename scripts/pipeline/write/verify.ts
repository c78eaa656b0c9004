import { normalise } from '../../../src/chinese/normalise.ts';
import { type Block, printed, type Report } from '../../../src/model/report.ts';
import { check, inOneLine } from '../../../src/model/schema/faults.ts';
import { report as schema } from '../../../src/model/schema/report.ts';
import { textAt } from '../clean/ledger.ts';
import type { ReadSource } from '../read/source.ts';

/**
 * What the model promises, checked on every report before it is written: the schema, unique ids, `at` reproduces the printed text,
 * the ledger adds up, every note lies inside its block. Throws: a broken promise is a bug, never the editor's fault.
 */
export function verify(report: Report, sources: ReadSource[]): void {
  const { id } = report;
  const checked = check(schema, report);
  if ('faults' in checked) throw new Error(`${id}: ${inOneLine(checked.faults.slice(0, 1))}`);
  const length = new Map<string, number>();
  for (const block of report.blocks) {
    if (length.has(block.id)) throw new Error(`${id}: two blocks have the id ${block.id}`);
    length.set(block.id, Array.from(block.text).length);
    const raw = block.at
      .map((span) => (sources[span[3] ?? 0] ? textAt(sources[span[3] ?? 0] as ReadSource, span) : ''))
      .join('');
    if (normalise(raw).text !== sourceText(block))
      throw new Error(`${id}: the source at #${block.id} does not give its text`);
  }
  for (const note of report.notes) {
    const end = length.get(note.block);
    if (end === undefined) throw new Error(`${id}: a note names #${note.block}, which does not exist`);
    if ('end' in note && (note.start > note.end || note.end > end)) {
      throw new Error(`${id}: a ${note.type} note lies outside #${note.block}`);
    }
  }
  for (const { file, ledger } of report.sources) {
    const { chars, ...classes } = ledger;
    const sum = Object.values(classes).reduce((total, count) => total + count, 0);
    if (sum !== chars) throw new Error(`${id}: the ledger of ${file} accounts for ${sum} of ${chars} characters`);
  }
}

/** What the source has at a block's `at`, normalised; what parts the cells of a table is none of its text. */
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
