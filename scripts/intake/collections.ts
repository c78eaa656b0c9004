import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { messageOfFault } from '../cli/messages.ts';
import { COLLECTIONS, type CollectedReport, readCollection } from '../pipeline/read/collection.ts';
import type { Message } from '../pipeline/types.ts';
import { readNamed } from '../tree/read-plain.ts';
import type { RawItem } from './examine.ts';

/** The raw files to examine, one file for each row of a collection (CSV or Excel), and messages about what could not be taken or was cut off. */
export interface TakenApart {
  items: RawItem[];
  messages: Message[];
}

/** The most characters that a cell of Excel can hold. A text of exactly this length was cut off, which a warning says. */
const LONGEST_CELL = 32_767;

/**
 * Takes collections apart: each row becomes a text file below `folder`, with exactly the characters of its cell. The file is named after place and
 * year, and its folder after the province or prefecture of the place. Files that are no collections stay as they are.
 */
export async function takeApart(paths: readonly string[], folder: string): Promise<TakenApart> {
  const taken: TakenApart = { items: [], messages: [] };
  for (const [index, path] of paths.entries()) {
    if (!COLLECTIONS.includes(extname(path).toLowerCase())) {
      taken.items.push({ path, name: path });
      continue;
    }
    try {
      const reports = await readCollection(path, readNamed(path));
      for (const report of reports) addRow(report, path, join(folder, String(index)), taken);
    } catch (error) {
      taken.messages.push(messageOfFault(error, path));
    }
  }
  return taken;
}

function addRow(report: CollectedReport, path: string, folder: string, { items, messages }: TakenApart): void {
  const { row, text } = report;
  const place = { file: path, line: row };
  if (text.trim() === '') {
    messages.push({
      rule: 'empty-row',
      severity: 'error',
      text: `row ${row} has no text; fill it or remove it`,
      ...place,
    });
    return;
  }
  if (text.length === LONGEST_CELL) {
    const why = `row ${row} has exactly ${LONGEST_CELL} characters, the most that a cell of Excel holds: its text is cut off`;
    messages.push({ rule: 'cut-cell', severity: 'warning', text: why, ...place });
  }
  items.push({
    path: writeRow(report, folder),
    name: `${path}:${row}`,
    received: `由 npm run add 加入，取自 ${basename(path)} 第${row}行`,
  });
}

/** Writes the text of a row into a file of its own. @returns its path */
function writeRow({ row, places, year, title, text }: CollectedReport, folder: string): string {
  const around = join(folder, String(row), safeName(places.slice(0, -1).join('')) || 'row');
  mkdirSync(around, { recursive: true });
  const name = safeName(`${places.at(-1) ?? title}${year}`) || `row-${row}`;
  const path = join(around, `${name}.txt`);
  writeFileSync(path, text);
  return path;
}

/** Removes all characters but letters, digits, `_` and `-` from a name, and cuts it at 60 characters, so that it can be used in a path. */
function safeName(name: string): string {
  return Array.from(name.replace(/[^\p{L}\p{N}_-]/gu, ''))
    .slice(0, 60)
    .join('');
}
