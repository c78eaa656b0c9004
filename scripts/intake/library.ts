import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readReport } from '../../src/model/read-report.ts';
import { readIdentity } from '../decisions/identity.ts';
import { isPlain } from '../tree/read-plain.ts';
import { yamlNames } from '../tree/sources.ts';
import type { Proposal } from './propose.ts';
import { wordsIn } from './twins/sketch.ts';

/** A report of the library, there before or about to be added. */
export interface Entry {
  identity: Proposal['identity'];
  /** Name of the base below `sources/`. */
  file: string;
  witnesses: string[];
  words: string;
}

/** What the library holds: its reports and the checksums of their raw files. */
export function readLibrary(root: string): { entries: Entry[]; files: Map<string, string> } {
  const folder = join(root, 'sources');
  const files = new Map<string, string>();
  if (!existsSync(folder)) return { entries: [], files };
  const entries = yamlNames(root).map((name): Entry => {
    const identity = readIdentity(readFileSync(join(folder, name), 'utf8'), name);
    const file = name.replace(/\.yaml$/u, '');
    const witnesses = identity.witnesses ?? [];
    for (const raw of [file, ...witnesses]) {
      if (isPlain(join(folder, raw))) files.set(checksum(readFileSync(join(folder, raw))), raw);
    }
    return { identity, file, witnesses, words: publishedWords(root, identity.id) };
  });
  return { entries, files };
}

/** The letters of a report as it was last written; a report that never was has no twins yet. */
function publishedWords(root: string, id: string): string {
  const path = join(root, 'reports', `${id}.json`);
  if (!existsSync(path)) return '';
  const report = readReport(path);
  return wordsIn(report.blocks.map(({ text }) => text).join('\n'));
}

export function checksum(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
