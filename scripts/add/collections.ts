import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { refusalOf } from '../cli/messages.ts';
import type { Message } from '../pipeline.ts';
import { COLLECTIONS, type CollectedReport, readCollection } from '../read/collection.ts';

/** What the files named come to when collections are taken apart. */
export interface Unpacked {
  paths: string[];
  /** For a file that was made of a row: where it came from, as messages and as the YAML say it. */
  origins: Map<string, Origin>;
  messages: Message[];
}

/** The row of a collection that a file was made of. */
export interface Origin {
  place: string;
  received: string;
}

/** A cell of Excel holds no more characters: a text of this length was cut off. */
const LONGEST_CELL = 32_767;

/**
 * Takes collections apart: each row becomes a text file in `folder`, with exactly the characters of its cell, named after place and
 * year, below a folder named after the place around it. Other files stay as they are.
 */
export async function unpackCollections(paths: string[], folder: string): Promise<Unpacked> {
  const unpacked: Unpacked = { paths: [], origins: new Map(), messages: [] };
  for (const [index, path] of paths.entries()) {
    if (!COLLECTIONS.includes(extname(path).toLowerCase())) {
      unpacked.paths.push(path);
      continue;
    }
    try {
      const reports = await readCollection(path, readFileSync(path));
      for (const report of reports) unpackRow(report, path, join(folder, String(index)), unpacked);
    } catch (error) {
      unpacked.messages.push({ ...refusalOf(error, path), file: path });
    }
  }
  return unpacked;
}

function unpackRow(report: CollectedReport, path: string, folder: string, unpacked: Unpacked): void {
  const { row, places, year, title, text } = report;
  const say = (severity: Message['severity'], rule: string, words: string): number =>
    unpacked.messages.push({ rule, severity, text: words, file: path, line: row });
  if (text.trim() === '') {
    say('error', 'empty-row', `row ${row} has no text; fill it or remove it`);
    return;
  }
  if (text.length === LONGEST_CELL)
    say(
      'warning',
      'cut-cell',
      `row ${row} has exactly ${LONGEST_CELL} characters, the most that a cell of Excel holds: its text is cut off`,
    );
  const own = safe(`${places.at(-1) ?? title}${year}`);
  const around = join(folder, String(row), safe(places.slice(0, -1).join('')) || 'row');
  mkdirSync(around, { recursive: true });
  const file = join(around, `${own || `row-${row}`}.txt`);
  writeFileSync(file, text);
  unpacked.paths.push(file);
  unpacked.origins.set(file, {
    place: `${path}:${row}`,
    received: `由 npm run add 加入，取自 ${basename(path)} 第${row}行`,
  });
}

/** A name without what a path cannot hold. */
function safe(name: string): string {
  return Array.from(name.replace(/[^\p{L}\p{N}_-]/gu, ''))
    .slice(0, 60)
    .join('');
}
