import { randomUUID } from 'node:crypto';
import type { Io } from '../cli/io.ts';
import { mapInThreads } from '../cli/pool.ts';
import type { MadeFiles } from '../pipeline/make-files.ts';
import type { Message } from '../pipeline/types.ts';
import type { Outputs } from '../tree/transaction.ts';
import { type Decision, decide } from './decide.ts';
import { type Examined, examine } from './examine.ts';
import { readLibrary } from './library.ts';
import { makeWithDoubts, type NewTask } from './make.ts';
import type { Known } from './propose.ts';
import { droppedFiles, namedFiles } from './raw-files.ts';
import { stagedOutputs, writeStage } from './stage.ts';

/** What came of raw files that were to be added. Nothing is written yet. */
export interface Addition {
  decision: Decision;
  made: MadeFiles[];
  /** Why files were refused, or could not be made into reports. */
  refused: Message[];
  /** What the library would get. */
  outputs: Outputs;
}

/**
 * Reads raw files, tells what each is and makes its report.
 * @param paths files and folders; if there are none, the files among the sources that no YAML names
 * @param stage an empty folder to make them in
 * @param known what the person says about the files, where their text does not
 */
export async function prepareAddition(
  root: string,
  paths: readonly string[],
  known: Known,
  io: Pick<Io, 'progress'>,
  stage: string,
): Promise<Addition> {
  const { entries, files } = readLibrary(root);
  const wanted = paths.length > 0 ? namedFiles(paths) : droppedFiles(root, entries);
  const examined = await inThreads<string, Examined>('./examine.ts', examine.name, wanted, io.progress, 'read');
  const unreadable = examined.flatMap(({ refusal }) => refusal ?? []);
  const readable = examined.filter(({ refusal }) => refusal === null);
  const decision = decide(readable, entries, files, root, known);

  const names = writeStage(root, stage, decision);
  const run = randomUUID();
  const tasks = names.map((name): NewTask => ({ root: stage, name, library: root, run }));
  const made = await inThreads<NewTask, MadeFiles>('./make.ts', makeWithDoubts.name, tasks, io.progress, 'add');
  const failed = made.flatMap(({ messages }) => messages.filter(({ severity }) => severity === 'error'));
  return { decision, made, refused: [...unreadable, ...failed], outputs: stagedOutputs(stage, names, made) };
}

async function inThreads<Item, Result>(
  module: string,
  name: string,
  items: Item[],
  progress: Io['progress'],
  label: string,
): Promise<Result[]> {
  const bar = progress(label, items.length);
  try {
    return await mapInThreads<Item, Result>(new URL(module, import.meta.url), name, items, bar.step);
  } finally {
    bar.stop();
  }
}
