import { join } from 'node:path';
import { SOURCES } from '../../src/tree/files.ts';
import type { Io } from '../cli/io.ts';
import { formatMessage, messageOfError } from '../cli/messages.ts';
import { mapInThreads } from '../cli/pool.ts';
import { refuseUnknown } from '../tree/reports.ts';
import { identityOf, yamlNames } from '../tree/sources.ts';
import type { ReportTask } from './load-input.ts';
import type { MadeFiles } from './make-files.ts';
import type { Message } from './types.ts';

/** Where warnings and the progress of the work are shown. */
type Shown = Pick<Io, 'err' | 'progress'>;

/** The reports made of a tree. */
export interface MadeTree {
  /** Sorted by id. */
  made: MadeFiles[];
  /** Number of reports that could not be made. */
  failed: number;
}

/** Makes every report of the tree that can be made. Prints warnings and errors. */
export async function makeAll(root: string, io: Shown): Promise<MadeTree> {
  return makeOf(root, yamlNames(root), io);
}

/**
 * Makes the reports with the given ids. Prints warnings and errors.
 * @throws Refused if no YAML has one of the ids
 */
export async function makeNamed(root: string, ids: readonly string[], io: Shown): Promise<MadeTree> {
  const own = yamlNames(root).flatMap((name) => idOf(root, name).map((id) => ({ id, name })));
  refuseUnknown(
    ids,
    own.map(({ id }) => id),
    join(root, SOURCES),
  );
  const names = own.filter(({ id }) => ids.includes(id)).map(({ name }) => name);
  return makeOf(root, names, io);
}

/** Makes the reports of the given YAML files, except those whose id another of these files has, too. */
async function makeOf(root: string, names: string[], io: Shown): Promise<MadeTree> {
  const disputed = sameIds(root, names);
  for (const message of disputed.values()) io.err(formatMessage(message));
  const { made, failed } = await makeReports(
    root,
    names.filter((name) => !disputed.has(name)),
    io,
  );
  return { made, failed: failed + disputed.size };
}

/** Makes the reports of the given YAML files. */
export async function makeReports(root: string, names: string[], io: Shown): Promise<MadeTree> {
  const bar = io.progress('ingest', names.length);
  const tasks = names.map((name): ReportTask => ({ root, name }));
  const module = new URL('./make-files.ts', import.meta.url);
  const made = await mapInThreads<ReportTask, MadeFiles>(module, 'makeFiles', tasks, bar.step);
  bar.stop();
  // A fault of the whole tree, such as a broken list of releases, is found again by each report. Each message is printed once.
  for (const line of new Set(made.flatMap(({ messages }) => messages).map(formatMessage))) io.err(line);
  const whole = made.filter(({ messages }) => messages.every(({ severity }) => severity !== 'error'));
  return { made: whole.sort((one, other) => (one.id < other.id ? -1 : 1)), failed: made.length - whole.length };
}

/**
 * The YAML files with an id that another YAML has, too, each with its message. No report is made of them, since nobody can tell to which the id
 * belongs.
 */
function sameIds(root: string, names: string[]): Map<string, Message> {
  const claims = names.flatMap((name) => idOf(root, name).map((id) => ({ id, name })));
  const disputed = [...Map.groupBy(claims, ({ id }) => id).values()].filter((own) => own.length > 1);
  return new Map(
    disputed.flatMap((own) =>
      own.map(({ id, name }, at): [string, Message] => {
        const other = own[at === 0 ? 1 : 0]?.name;
        const text = `has the id ${id}, like ${other}; give one of them another`;
        return [name, { rule: 'same-id', severity: 'error', text, file: name }];
      }),
    ),
  );
}

/** The id in a YAML, as a list of one. Empty if the YAML cannot be read: making its report will say why. */
function idOf(root: string, name: string): string[] {
  try {
    return [identityOf(root, name).id];
  } catch (error) {
    if (!messageOfError(error)) throw error;
    return [];
  }
}
