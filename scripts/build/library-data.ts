/** Writes the whole library as data, for a site that is being built: its tables, and their descriptions for programs. */
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readReleases } from '../../src/anchors/files.ts';
import { croissant, type DataFile, dataPackage, type LibraryFacts } from '../../src/formats/library/describe.ts';
import { rowsOf, type TableName } from '../../src/formats/library/tables.ts';
import type { Settings } from '../../src/settings/read-settings.ts';
import { readIndicators, readReports } from '../../src/tree/reports.ts';
import { type OpenTable, openCsv, openJsonLines, openParquet } from './library-files.ts';

/** A file is divided into parts when it would have more bytes than this. */
const LIMIT = 50_000_000;

/** The files of each table. */
const FILES: { table: TableName; format: DataFile['format'] }[] = [
  { table: 'library', format: 'csv' },
  { table: 'paragraphs', format: 'jsonl' },
  { table: 'paragraphs', format: 'parquet' },
  { table: 'indicators', format: 'csv' },
];

const OPEN = { csv: openCsv, jsonl: openJsonLines, parquet: openParquet };

/**
 * Writes the tables of a content tree into a folder, with `datapackage.json` and `croissant.json`. Reports are read one after another, so that a large
 * library needs no more memory than a part of it.
 */
export function writeLibraryData(root: string, folder: string, settings: Settings, limit = LIMIT): DataFile[] {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const home = new URL(settings.base, settings.url).href;
  const tables = FILES.map(({ table, format }): OpenTable => OPEN[format]({ folder, table, limit }));
  for (const report of readReports(root)) {
    const rows = rowsOf(report, readIndicators(root, report.id), (path) => home + path);
    for (const [i, { table }] of FILES.entries()) tables[i]?.add(rows[table]);
  }
  const files = FILES.flatMap(({ table, format }, i) =>
    (tables[i] as OpenTable).finish().map(({ name, rows }): DataFile => {
      const bytes = readFileSync(join(folder, name));
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      return { name, table, format, bytes: bytes.length, sha256, rows };
    }),
  );
  const facts = factsOf(settings, home, readReleases(root).at(-1)?.date);
  const write = (name: string, data: object) => writeFileSync(join(folder, name), `${JSON.stringify(data, null, 2)}\n`);
  write('datapackage.json', dataPackage(facts, files));
  write('croissant.json', croissant(facts, files));
  return files;
}

/** Puts the files into a built site. */
export function placeLibraryData(folder: string, outDir: string): void {
  cpSync(folder, join(outDir, 'data'), { recursive: true });
  rmSync(folder, { recursive: true, force: true });
}

function factsOf({ name, description }: Settings, home: string, released: string | undefined): LibraryFacts {
  return {
    title: name,
    description: description || name,
    page: `${home}data/`,
    folder: `${home}data/`,
    license: `${home}about/#copyright`,
    released,
  };
}
