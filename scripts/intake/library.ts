import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SOURCES, sourceFile, sourceNameOf } from '../../src/tree/files.ts';
import { hasReport, readReport } from '../../src/tree/reports.ts';
import { messageOfFault, Refused } from '../cli/messages.ts';
import type { Message } from '../pipeline/types.ts';
import { isPlain } from '../tree/read-plain.ts';
import { identityOf, rawFilesOf, yamlNames } from '../tree/sources.ts';
import type { Proposal } from './propose.ts';
import { wordsIn } from './twins/sketch.ts';

/** A report that the library has, or that is about to be added. */
export interface KnownReport {
  identity: Proposal['identity'];
  /** Name of its base (main source file) below `sources/`. */
  file: string;
  witnesses: string[];
  /** Only the letters and digits of the report, for comparing it with new files. */
  words: string;
}

/** Reads what the library holds: its reports, and the name of each raw file by its checksum. */
export function readLibrary(root: string): { reports: KnownReport[]; files: Map<string, string> } {
  const files = new Map<string, string>();
  if (!existsSync(join(root, SOURCES))) return { reports: [], files };
  const reports = readIdentities(root).map(({ name, identity }): KnownReport => {
    const file = sourceNameOf(name);
    const [, ...witnesses] = rawFilesOf(name, identity);
    for (const raw of [file, ...witnesses]) {
      const path = join(root, sourceFile(raw));
      if (isPlain(path)) files.set(checksum(readFileSync(path)), raw);
    }
    return { identity, file, witnesses, words: publishedWords(root, identity.id) };
  });
  return { reports, files };
}

/**
 * Reads every YAML of the library. If some cannot be read, one error names all of them: adding must not go on, because the reports that they describe
 * would be added a second time.
 * @throws Refused if a YAML cannot be read
 */
function readIdentities(root: string) {
  const faults: Message[] = [];
  const read = yamlNames(root).flatMap((name) => {
    try {
      return [{ name, identity: identityOf(root, name) }];
    } catch (error) {
      faults.push(messageOfFault(error, name));
      return [];
    }
  });
  if (faults.length > 0) throw new Refused(...(faults as [Message, ...Message[]]));
  return read;
}

/** The letters and digits of a report as it was last written. Empty if the report was never written. */
function publishedWords(root: string, id: string): string {
  if (!hasReport(root, id)) return '';
  return wordsIn(
    readReport(root, id)
      .blocks.map(({ text }) => text)
      .join('\n'),
  );
}

export function checksum(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
