import type { Io } from '../cli/io.ts';
import { formatMessage, Refused, refuse } from '../cli/messages.ts';
import { mapInThreads } from '../cli/pool.ts';
import { identityOf, yamlNames } from '../tree/sources.ts';
import type { ReportTask } from './load-input.ts';
import type { MadeFiles } from './make-files.ts';
import type { Message } from './types.ts';

/** Where warnings and the progress of the work are shown. */
type Shown = Pick<Io, 'err' | 'progress'>;

/** Every report of the tree, by id. Warnings are printed; an error ends the run before anything is written. */
export async function makeAll(root: string, io: Shown): Promise<MadeFiles[]> {
  const names = yamlNames(root);
  refuseSameIds(root, names);
  return makeReports(root, names, io);
}

/** The reports of some YAML files, by id. */
export async function makeReports(root: string, names: string[], io: Shown): Promise<MadeFiles[]> {
  const bar = io.progress('ingest', names.length);
  const tasks = names.map((name): ReportTask => ({ root, name }));
  const module = new URL('./make-files.ts', import.meta.url);
  const made = await mapInThreads<ReportTask, MadeFiles>(module, 'makeFiles', tasks, bar.step);
  bar.stop();
  const messages: Message[] = made.flatMap((report) => report.messages);
  const error = messages.find((message) => message.severity === 'error');
  // A fault of the whole tree, a broken list of releases, say, is met once by each report.
  for (const line of new Set(messages.map(formatMessage))) if (!error || line !== formatMessage(error)) io.err(line);
  if (error) throw new Refused(error);
  return made.sort((one, other) => (one.id < other.id ? -1 : 1));
}

function refuseSameIds(root: string, names: string[]): void {
  const ids = new Map<string, string>();
  for (const name of names) {
    const { id } = identityOf(root, name);
    const other = ids.get(id);
    if (other) refuse('same-id', `has the id ${id}, like ${other}; give one of them another`, { file: name });
    ids.set(id, name);
  }
}
