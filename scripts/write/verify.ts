import { Ajv } from 'ajv';
import { printed, type Report } from '../../src/model/report.ts';
import { REPORT_SCHEMA } from '../../src/model/schema.ts';
import { textAt } from '../clean/ledger.ts';
import { normalise } from '../clean/normalise.ts';
import type { ReadSource } from '../read/source.ts';

/** A promise of the model that a report breaks, and the line of the source where it does. */
class Broken extends Error {
  readonly line: number | undefined;
  constructor(text: string, line?: number) {
    super(text);
    this.line = line;
  }
}

const matchesSchema = new Ajv().compile(REPORT_SCHEMA);

/**
 * What the model promises, checked on every report before it is written: the schema, unique ids, `at` reproduces the printed text,
 * the ledger adds up, every note lies inside its block. Throws: a broken promise is a bug, never the editor's fault.
 */
export function verify(report: Report, sources: ReadSource[]): void {
  const { id, blocks } = report;
  if (!matchesSchema(report)) {
    const [error] = matchesSchema.errors ?? [];
    const index = Number(/^\/blocks\/(\d+)/u.exec(error?.instancePath ?? '')?.[1]);
    throw new Broken(`${id}: ${error?.instancePath} ${error?.message}`, blocks[index]?.at[0]?.[0]);
  }
  const length = new Map<string, number>();
  for (const block of report.blocks) {
    const line = block.at[0]?.[0];
    if (length.has(block.id)) throw new Broken(`${id}: two blocks have the id ${block.id}`, line);
    length.set(block.id, Array.from(block.text).length);
    const raw = block.at
      .map((span) => (sources[span[3] ?? 0] ? textAt(sources[span[3] ?? 0] as ReadSource, span) : ''))
      .join('');
    const text = block.type === 'table' ? block.rows.flat().join('') : printed(block);
    if (normalise(raw).text !== text)
      throw new Broken(`${id}: the source at #${block.id} does not give its text`, line);
  }
  for (const note of report.notes) {
    const end = length.get(note.block);
    if (end === undefined) throw new Broken(`${id}: a note names #${note.block}, which does not exist`);
    if ('end' in note && (note.start > note.end || note.end > end)) {
      throw new Broken(`${id}: a ${note.type} note lies outside #${note.block}`);
    }
  }
  for (const { file, ledger } of report.sources) {
    const { chars, ...classes } = ledger;
    const sum = Object.values(classes).reduce((total, count) => total + count, 0);
    if (sum !== chars) throw new Broken(`${id}: the ledger of ${file} accounts for ${sum} of ${chars} characters`);
  }
}
