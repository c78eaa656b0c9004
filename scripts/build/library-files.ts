/** Writes tables as files, in parts where a file would grow too large. */
import { closeSync, openSync, renameSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { ByteWriter, ParquetWriter, type SchemaElement } from 'hyparquet-writer';
import { BYTE_ORDER_MARK, type Cell, csvLine } from '../../src/formats/csv.ts';
import { columnsOf } from '../../src/formats/library/describe.ts';
import type { TableName } from '../../src/formats/library/tables.ts';

/** A written file: its name and its number of rows. */
interface Written {
  name: string;
  rows: number;
}

/** A table that is being written. `finish` ends the last part and returns all of them. */
export interface OpenTable {
  add(rows: Cell[][]): void;
  finish(): Written[];
}

/** Where a table is written, and how many bytes a part may have at most. */
export interface Target {
  folder: string;
  table: TableName;
  limit: number;
}

/** Opens a table as CSV; each part begins with the names of the columns. */
export function openCsv(target: Target): OpenTable {
  const head = BYTE_ORDER_MARK + csvLine(columnsOf(target.table).map(({ name }) => name));
  return openLines(target, 'csv', head, csvLine);
}

/** Opens a table as JSON Lines: one object per row, with every column; an empty cell is null. */
export function openJsonLines(target: Target): OpenTable {
  const names = columnsOf(target.table).map(({ name }) => name);
  return openLines(target, 'jsonl', '', (cells) => {
    const row = Object.fromEntries(names.map((name, i) => [name, cells[i] ?? null]));
    return `${JSON.stringify(row)}\n`;
  });
}

function openLines(target: Target, ending: string, head: string, lineOf: (cells: Cell[]) => string): OpenTable {
  const parts = openParts(target, ending);
  let file: number | undefined;
  let bytes = 0;
  const begin = () => {
    if (file !== undefined) closeSync(file);
    file = openSync(parts.begin(), 'w');
    bytes = writeSync(file, head);
    return file;
  };
  begin();
  return {
    add: (rows) => {
      for (const cells of rows) {
        const line = Buffer.from(lineOf(cells));
        if (bytes + line.length > target.limit && parts.rows() > 0) begin();
        bytes += writeSync(file as number, line);
        parts.count(1);
      }
    },
    finish: () => {
      closeSync(file as number);
      return parts.finish();
    },
  };
}

/** Rows that are compressed together: some megabytes of text. */
const GROUP = 20_000;

/** Opens a table as Parquet (compressed with Snappy). */
export function openParquet(target: Target): OpenTable {
  const columns = columnsOf(target.table);
  const schema: SchemaElement[] = [{ name: 'root', num_children: columns.length }, ...columns.map(elementOf)];
  const parts = openParts(target, 'parquet');
  let file = parts.begin();
  let writer = new ByteWriter();
  let parquet = new ParquetWriter({ writer, schema });
  let group: Cell[][] = [];
  const end = () => {
    parquet.finish();
    writeFileSync(file, writer.getBytes());
  };
  const begin = () => {
    end();
    file = parts.begin();
    writer = new ByteWriter();
    parquet = new ParquetWriter({ writer, schema });
  };
  const flush = () => {
    if (group.length === 0) return;
    // The size of the group is known only when it is compressed. Its text is never smaller.
    if (parts.rows() > 0 && writer.offset + sizeOf(group) > target.limit) begin();
    const columnData = columns.map(({ name }, i) => ({ name, data: group.map((cells) => cells[i] ?? null) }));
    parquet.write({ columnData, rowGroupSize: GROUP });
    parts.count(group.length);
    group = [];
  };
  return {
    add: (rows) => {
      for (const row of rows) if (group.push(row) === GROUP) flush();
    },
    finish: () => {
      flush();
      end();
      return parts.finish();
    },
  };
}

function elementOf({ name, type }: { name: string; type: 'string' | 'integer' | 'number' }): SchemaElement {
  switch (type) {
    case 'string':
      return { name, type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'OPTIONAL' };
    case 'integer':
      return { name, type: 'INT32', repetition_type: 'OPTIONAL' };
    case 'number':
      return { name, type: 'DOUBLE', repetition_type: 'OPTIONAL' };
  }
}

const sizeOf = (rows: Cell[][]): number => Buffer.byteLength(rows.map((cells) => cells.join('')).join(''));

/** Names the parts of a table and counts their rows. A table that needs one part only bears no number. */
function openParts({ folder, table }: Target, ending: string) {
  const rows: number[] = [];
  const partName = (part: number) => `${table}-${part}.${ending}`;
  return {
    /** Begins a part and returns the path of its file. */
    begin: () => join(folder, partName(rows.push(0))),
    count: (more: number) => {
      rows[rows.length - 1] = (rows.at(-1) ?? 0) + more;
    },
    /** Rows of the part that is being written. */
    rows: () => rows.at(-1) ?? 0,
    finish: (): Written[] => {
      if (rows.length > 1) return rows.map((count, i) => ({ name: partName(i + 1), rows: count }));
      const name = `${table}.${ending}`;
      renameSync(join(folder, partName(1)), join(folder, name));
      return [{ name, rows: rows[0] ?? 0 }];
    },
  };
}
