import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { parquetReadObjects } from 'hyparquet';
import iconv from 'iconv-lite';
import { filesOf } from './dist.ts';

/**
 * The files of a built site in which some words stand, also in packed ones (books, tables, parts of the search) and in both encodings that files have.
 */
export async function filesWith(dist: string, words: string): Promise<string[]> {
  const wanted = [Buffer.from(words), iconv.encode(words, 'gb18030')];
  const found: string[] = [];
  for (const path of filesOf(dist)) {
    const parts = await unpacked(readFileSync(join(dist, path)));
    if (wanted.some((sought) => parts.some((part) => part.includes(sought)))) found.push(path);
  }
  return found;
}

/** What a file holds: the parts of a ZIP archive, the rows of a Parquet table, the contents of a file that gzip packed, else the file itself. */
async function unpacked(bytes: Buffer): Promise<Buffer[]> {
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return [gunzipSync(bytes)];
  if (bytes.subarray(0, 2).toString() === 'PK') return Object.values(unzipSync(bytes)).map((part) => Buffer.from(part));
  if (bytes.subarray(0, 4).toString() !== 'PAR1') return [bytes];
  const rows = await parquetReadObjects({ file: new Uint8Array(bytes).buffer });
  return rows.map((row) => Buffer.from(Object.values(row).map(String).join('\n')));
}
