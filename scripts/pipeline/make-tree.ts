import { join } from 'node:path';
import { SOURCES, sourceNameOf } from '../../src/tree/files.ts';
import type { Io } from '../cli/io.ts';
import { formatMessage, messageOfError } from '../cli/messages.ts';
import { mapInThreads } from '../cli/pool.ts';
import { refuseUnknown } from '../tree/reports.ts';
import { readYaml, yamlNames } from '../tree/sources.ts';
import { type KeptReports, openKeptReports } from './kept-reports.ts';
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

/** All reports of a tree. */
export interface WholeTree extends MadeTree {
  /** Names of the raw files that a YAML describes. Only complete if no report failed. */
  described: ReadonlySet<string>;
  /** Keeps what is known now, so that the next run need not make these reports again. To be called when their files have been written. */
  keep: () => void;
}

/** Makes every report of the tree that can be made, as far as its inputs have changed. Prints warnings and errors. */
export async function makeAll(root: string, io: Shown): Promise<WholeTree> {
  const names = yamlNames(root);
  const kept = openKeptReports(root);
  const disputed = sameIds(names, kept);
  for (const message of disputed.values()) io.err(formatMessage(message));
  const wanted = names.filter((name) => !disputed.has(name));
  const byName = new Map<string, MadeFiles>();
  for (const name of wanted) {
    const files = kept.unchanged(name);
    if (files) byName.set(name, files);
  }
  const changed = wanted.filter((name) => !byName.has(name));
  for (const [at, files] of (await makeEach(root, changed, io)).entries()) byName.set(changed[at] ?? '', files);
  const { made, failed } = tell(
    wanted.flatMap((name) => byName.get(name) ?? []),
    io,
  );
  return {
    made,
    failed: failed + disputed.size,
    described: new Set(
      failed > 0 ? [] : wanted.flatMap((name) => [sourceNameOf(name), ...kept.described(name).witnesses]),
    ),
    keep: () => kept.save(byName),
  };
}

/**
 * Makes the reports with the given ids, whether they have changed or not. Prints warnings and errors.
 * @throws Refused if no YAML has one of the ids
 */
export async function makeNamed(root: string, ids: readonly string[], io: Shown): Promise<MadeTree> {
  const kept = openKeptReports(root);
  const own = yamlNames(root).flatMap((name) => idSaid(root, name, kept).map((id) => ({ id, name })));
  refuseUnknown(
    ids,
    own.map(({ id }) => id),
    join(root, SOURCES),
  );
  return makeUndisputed(
    root,
    own.filter(({ id }) => ids.includes(id)).map(({ name }) => name),
    kept,
    io,
  );
}

/**
 * Makes the reports of the given YAML files, whether they have changed or not, but none whose id another YAML of the tree has, too. Prints warnings and
 * errors.
 */
export function makeOfYaml(root: string, names: readonly string[], io: Shown): Promise<MadeTree> {
  const kept = openKeptReports(root);
  const own = new Set(names.flatMap((name) => idOf(name, kept)));
  const rivals = yamlNames(root).filter((name) => names.includes(name) || idOf(name, kept).some((id) => own.has(id)));
  return makeUndisputed(root, rivals, kept, io);
}

async function makeUndisputed(root: string, names: string[], kept: KeptReports, io: Shown): Promise<MadeTree> {
  const disputed = sameIds(names, kept);
  for (const message of disputed.values()) io.err(formatMessage(message));
  const wanted = names.filter((name) => !disputed.has(name));
  const { made, failed } = await makeReports(root, wanted, io);
  return { made, failed: failed + disputed.size };
}

/** Makes the reports of the given YAML files, whether they have changed or not. Prints warnings and errors. */
export async function makeReports(root: string, names: string[], io: Shown): Promise<MadeTree> {
  return tell(await makeEach(root, names, io), io);
}

/** Makes the reports of the given YAML files, in their order. */
async function makeEach(root: string, names: string[], io: Shown): Promise<MadeFiles[]> {
  const bar = io.progress('ingest', names.length);
  const tasks = names.map((name): ReportTask => ({ root, name }));
  const module = new URL('./make-files.ts', import.meta.url);
  try {
    return await mapInThreads<ReportTask, MadeFiles>(module, 'makeFiles', tasks, bar.step);
  } finally {
    bar.stop();
  }
}

/** Prints the messages of the reports, and sorts out those that could not be made. */
function tell(made: MadeFiles[], io: Shown): MadeTree {
  // A fault of the whole tree, such as a broken list of releases, is found again by each report. Each message is printed once.
  for (const line of new Set(made.flatMap(({ messages }) => messages).map(formatMessage))) io.err(line);
  const whole = made.filter(({ messages }) => messages.every(({ severity }) => severity !== 'error'));
  return { made: whole.sort((one, other) => (one.id < other.id ? -1 : 1)), failed: made.length - whole.length };
}

/**
 * The YAML files with an id that another YAML has, too, each with its message. No report is made of them, since nobody can tell to which the id
 * belongs.
 */
function sameIds(names: string[], kept: KeptReports): Map<string, Message> {
  const claims = names.flatMap((name) => idOf(name, kept).map((id) => ({ id, name })));
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

/** The line of a YAML that names its report. */
const ID_LINE = /^id:[ \t]*["']?(?<id>[a-z0-9-]+\/[a-z0-9-]+)/mu;

/** Like `idOf`; of a YAML that is malformed it is the id in its line `id:`, if it has one. */
function idSaid(root: string, name: string, kept: KeptReports): string[] {
  const known = idOf(name, kept);
  if (known.length > 0) return known;
  const id = ID_LINE.exec(textOf(root, name))?.groups?.id;
  return id === undefined ? [] : [id];
}

/** The text of a YAML; empty if the file cannot be read. */
function textOf(root: string, name: string): string {
  try {
    return readYaml(root, name);
  } catch (error) {
    if (!messageOfError(error)) throw error;
    return '';
  }
}

/** The id in a YAML, as a list of one. Empty if the YAML cannot be read: making its report will say why. */
function idOf(name: string, kept: KeptReports): string[] {
  try {
    return [kept.described(name).id];
  } catch (error) {
    if (!messageOfError(error)) throw error;
    return [];
  }
}
