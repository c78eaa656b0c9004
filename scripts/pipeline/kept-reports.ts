/**
 * Remembers of which inputs each report of a tree was made, and which files it became. A report is not made again if its inputs are the same and its
 * files are still as they were made. Only checksums are kept: the files themselves are those of the tree.
 */
import { join } from 'node:path';
import { RELEASES, reportFiles, sourceFile, sourceNameOf } from '../../src/tree/files.ts';
import { cacheFolderOf, readKept, writeKept } from '../cache/cache-folder.ts';
import { openChecksums } from '../cache/checksums.ts';
import { hashOfModule } from '../cache/code.ts';
import type { SummaryRow } from '../cli/summary.ts';
import { checksum } from '../tree/checksum.ts';
import { identityOf } from '../tree/sources.ts';
import type { MadeFiles } from './make-files.ts';
import type { Message } from './types.ts';

/** The part of a YAML that says which files belong to its report. */
export interface Described {
  id: string;
  formerIds: string[];
  witnesses: string[];
}

interface KeptReport {
  /** Checksum of the YAML. */
  yaml: string;
  described: Described;
  /** Checksum of all inputs. */
  inputs: string;
  /** The files that were made, each with its checksum. */
  files: [path: string, checksum: string][];
  row: SummaryRow | null;
  messages: Message[];
}

interface KeptTree {
  /** Checksum of the code that made the reports. Whatever other code made does not count. */
  code: string;
  /** By the name of the YAML. */
  reports: Record<string, KeptReport>;
}

/** What is known of a tree from earlier runs. */
export interface KeptReports {
  /** What a YAML says about the files of its report. @throws Refused if it is malformed */
  described: (name: string) => Described;
  /** The files of a report that need not be made again; undefined if it must be made. */
  unchanged: (name: string) => MadeFiles | undefined;
  /** Keeps what is known now, once the files of the reports have been written. Reports whose files are not as they were made are left out. */
  save: (made: ReadonlyMap<string, MadeFiles>) => void;
}

/** Opens what is known of a tree. The caller must hold the lock of the tree, or see to it that it was not written meanwhile. */
export function openKeptReports(root: string): KeptReports {
  const folder = cacheFolderOf('ingest', root);
  const file = join(folder, 'reports.json');
  const sums = openChecksums(join(folder, 'files.json'));
  const code = hashOfModule(new URL('./make-files.ts', import.meta.url));
  const kept = readKept<KeptTree>(file);
  const known = new Map(kept?.code === code ? Object.entries(kept.reports) : []);
  const sumOf = (path: string) => sums.of(join(root, path));

  const described = (name: string): Described => {
    const before = known.get(name);
    if (before && before.yaml === sumOf(sourceFile(name))) return before.described;
    const { id, formerIds = [], witnesses = [] } = identityOf(root, name);
    return { id, formerIds, witnesses: witnesses.map(({ file }) => file) };
  };
  /** Raw files and YAML: what an editor may write at any time, even while reports are made. */
  const given = (name: string, { witnesses }: Described) =>
    checksum([name, sourceNameOf(name), ...witnesses].map((each) => `${each} ${sumOf(sourceFile(each))}`).join('\n'));
  const inputs = (name: string, own: Described) =>
    [given(name, own), ...[RELEASES, ...registries(own)].map(sumOf)].join('\n');
  const givenBefore = new Map<string, string>();

  const entryOf = (name: string, { outputs, unchanged = [], row, messages }: MadeFiles): KeptReport | undefined => {
    const own = tryDescribed(described, name);
    const yaml = sumOf(sourceFile(name));
    // If an editor wrote a file while the report was made, nobody knows of which state it was made.
    if (!own || yaml === null || givenBefore.get(name) !== given(name, own)) return undefined;
    // A report that was taken down is quickly made, and what must not exist may come back at any time.
    const written = outputs.flatMap(([path, content]): [string, string][] =>
      content === null ? [] : [[path, checksum(content)]],
    );
    if (written.length < outputs.length) return undefined;
    if (written.some(([path, sum]) => sumOf(path) !== sum)) return undefined;
    const files = [...(unchanged.length > 0 ? (known.get(name)?.files ?? []) : []), ...written];
    // The registry that was written is an input of the next run. To make a report again with its own registry changes nothing.
    return { yaml, described: own, inputs: checksum(inputs(name, own)), files, row, messages };
  };

  return {
    described,
    unchanged: (name) => {
      const before = known.get(name);
      const own = before?.yaml === sumOf(sourceFile(name)) ? before?.described : tryDescribed(described, name);
      if (own) givenBefore.set(name, given(name, own));
      if (!before || !own || before.inputs !== checksum(inputs(name, own))) return undefined;
      if (before.files.some(([path, sum]) => sumOf(path) !== sum)) return undefined;
      const { row, messages } = before;
      return { id: own.id, outputs: [], unchanged: before.files.map(([path]) => path), row, messages };
    },
    save: (made) => {
      const reports = [...made].flatMap(([name, files]) => {
        const entry = entryOf(name, files);
        return entry ? [[name, entry] as const] : [];
      });
      sums.save();
      const now: KeptTree = { code, reports: Object.fromEntries(reports) };
      if (JSON.stringify(now) !== JSON.stringify(kept)) writeKept(file, now);
    },
  };
}

/** The files that say which ids were published. */
function registries({ id, formerIds }: Described): string[] {
  return [id, ...formerIds].map((each) => reportFiles(each).registry);
}

/** Like `described`, but undefined for a YAML that is malformed: making its report will say why. */
function tryDescribed(described: (name: string) => Described, name: string): Described | undefined {
  try {
    return described(name);
  } catch {
    return undefined;
  }
}
