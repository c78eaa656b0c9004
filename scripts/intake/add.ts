import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Io } from '../cli/io.ts';
import { mapInThreads } from '../cli/pool.ts';
import type { MadeFiles } from '../pipeline/make-files.ts';
import type { Message } from '../pipeline/types.ts';
import type { Outputs } from '../tree/transaction.ts';
import { takeApart } from './collections.ts';
import { type Examined, examine, type RawItem } from './examine.ts';
import { readLibrary } from './library.ts';
import { makeWithDoubts, type NewTask } from './make.ts';
import { type IntakePlan, planIntake } from './plan.ts';
import type { Hints } from './propose.ts';
import { droppedFiles, namedFiles } from './raw-files.ts';
import { stagedOutputs, writeStage } from './stage.ts';

/** The planned result of adding raw files. Nothing is written yet. */
export interface Addition {
  plan: IntakePlan;
  made: MadeFiles[];
  /** Why files were refused, or why no report could be made of them. */
  refused: Message[];
  /** The files that would be written into the library. */
  outputs: Outputs;
}

/**
 * Reads raw files, decides what each is, and makes its report in a staging folder.
 * @param paths files and folders; if empty, the files among the sources that no YAML names
 * @param hints facts that the person states because the text does not (place, year)
 * @param stage an empty folder in which the reports are made
 */
export async function prepareAddition(
  root: string,
  paths: readonly string[],
  hints: Hints,
  io: Pick<Io, 'progress'>,
  stage: string,
): Promise<Addition> {
  const { reports, files } = readLibrary(root);
  const wanted = paths.length > 0 ? namedFiles(paths) : droppedFiles(root, reports);
  const { items, messages } = await takeApart(wanted, join(stage, 'rows'));
  const given = items.map((item): RawItem => ({ ...item, ...(hints.damaged ? { damaged: hints.damaged } : {}) }));
  const examined = await inThreads<RawItem, Examined>(
    new URL('./examine.ts', import.meta.url),
    examine.name,
    given,
    io.progress,
    'read',
  );
  const unreadable = examined.flatMap(({ refusal }) => refusal ?? []);
  const readable = examined.filter(({ refusal }) => refusal === null);
  const plan = planIntake(readable, reports, files, root, hints);
  plan.messages.unshift(...messages);

  const names = writeStage(root, stage, plan);
  const run = randomUUID();
  const tasks = names.map((name): NewTask => ({ root: stage, name, library: root, run }));
  const made = await inThreads<NewTask, MadeFiles>(
    new URL('./make.ts', import.meta.url),
    makeWithDoubts.name,
    tasks,
    io.progress,
    'add',
  );
  const failed = made.flatMap(({ messages }) => messages.filter(({ severity }) => severity === 'error'));
  return { plan, made, refused: [...unreadable, ...failed], outputs: stagedOutputs(stage, names, made) };
}

async function inThreads<Item extends { name: string }, Result>(
  module: URL,
  name: string,
  items: Item[],
  progress: Io['progress'],
  label: string,
): Promise<Result[]> {
  const bar = progress(label, items.length);
  try {
    return await mapInThreads<Item, Result>(module, name, items, bar.step);
  } finally {
    bar.stop();
  }
}
