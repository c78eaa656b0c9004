/** `npm run ingest [-- <id>…]`: makes raw sources and their YAML into reports, readable pages, files of source lines, and anchors. */
import { extname, join, relative } from 'node:path';
import { Command } from 'commander';
import { contentDir } from '../../src/tree/content-dir.ts';
import { SOURCES, yamlNameOf } from '../../src/tree/files.ts';
import { commandOf, type Run, runAsProgram, wrongUsage } from '../cli/command.ts';
import type { Io } from '../cli/io.ts';
import { formatMessage, messagesOfFault } from '../cli/messages.ts';
import { summary } from '../cli/summary.ts';
import { watchSources, yamlConcerned } from '../editing/watch-sources.ts';
import type { MadeFiles } from '../pipeline/make-files.ts';
import { makeAll, makeNamed, makeOfYaml } from '../pipeline/make-tree.ts';
import { READABLE } from '../pipeline/read/read.ts';
import type { Message } from '../pipeline/types.ts';
import { superfluous } from '../pipeline/write/outputs.ts';
import { patienceOf } from '../tree/lock.ts';
import { readTree, writeTree } from '../tree/open-tree.ts';
import { describedFiles, refuseLostYaml, strangeSources, undescribedFiles } from '../tree/sources.ts';
import { changes, commit, type Outputs } from '../tree/transaction.ts';
import { DESCRIPTIONS } from './descriptions.ts';

const define = () =>
  new Command('ingest')
    .description(DESCRIPTIONS.ingest)
    .argument('[ids...]', 'reports, e.g. datong/2022; all if none is named')
    .option('--content <dir>', 'another content tree (also CONTENT_DIR)')
    .option('--check', 'write nothing; fail if anything would change')
    .option('--watch', 'go on: make each report anew whose raw file or YAML is written')
    .option('--quiet', 'no table at the end');

interface Options {
  content?: string;
  check?: boolean;
  quiet?: boolean;
  watch?: boolean;
}

export const run: Run = commandOf<Options>(define, (options, ids, io) => {
  const root = contentDir(options.content, io.env);
  if (options.watch) return watching(root, ids, options, io);
  const open = options.check ? readTree : writeTree;
  return open(root, patienceOf('ingest', io), () =>
    ids.length > 0 ? ingestNamed(root, ids, options, io) : ingest(root, options, io),
  );
});

/** Makes the whole tree, then each report as its sources are written, until the user interrupts. A refusal is said and does not end it. */
async function watching(root: string, ids: string[], { check }: Options, io: Io): Promise<number> {
  if (check || ids.length > 0) wrongUsage('--watch makes what is written; leave out --check and the ids of reports');
  const end = new AbortController();
  process.once('SIGINT', () => end.abort());
  const said = async (task: () => Promise<number>) => {
    try {
      await writeTree(root, patienceOf('ingest', io), task);
    } catch (error) {
      for (const message of messagesOfFault(error, root)) io.err(formatMessage(message));
    }
  };
  await said(() => ingest(root, { quiet: true }, io));
  io.out(`Watching ${relative('.', join(root, SOURCES))}; Ctrl+C ends it.`);
  await watchSources(root, end.signal, (files) => said(() => remake(root, files, io)));
  return 0;
}

/** Makes the reports that some files of the sources concern, and says what no report is made of. */
async function remake(root: string, files: ReadonlySet<string>, io: Io): Promise<number> {
  const names = yamlConcerned(root, files);
  for (const file of [...files].filter((name) => name.endsWith(yamlNameOf('')) && !names.includes(name)))
    io.err(formatMessage({ rule: 'gone', severity: 'warning', text: 'is gone; run npm run ingest', file }));
  if (names.length === 0) {
    warnOfUndescribed(root, describedFiles(root), io);
    return 0;
  }
  const { made, failed } = await makeOfYaml(root, names, io);
  return failed > 0 ? 1 : finish(root, made, new Map(made.flatMap(({ outputs }) => outputs)), { quiet: true }, io);
}

async function ingest(root: string, { check, quiet }: Options, io: Io): Promise<number> {
  const { made, failed, described, keep } = await makeAll(root, io);
  // If one report fails, nothing is written for the others either: the library is always written as a whole.
  if (failed > 0) return 1;
  const outputs: Outputs = new Map(made.flatMap((report) => report.outputs));
  const unchanged = made.flatMap((report) => report.unchanged ?? []);
  const { stale, foreign } = superfluous(root, new Set([...outputs.keys(), ...unchanged]));
  refuseLostYaml(root, stale);
  warnOfUndescribed(root, described, io);
  warnOfStrange(root, foreign, io);
  for (const path of stale) outputs.set(path, null);

  const code = await finish(root, made, outputs, { check, quiet }, io);
  keep();
  return code;
}

/** Makes only the named reports. Nothing is removed, and other reports are left as they are, even if they cannot be made at present. */
async function ingestNamed(root: string, ids: string[], options: Options, io: Io): Promise<number> {
  const { made, failed } = await makeNamed(root, ids, io);
  if (failed > 0) return 1;
  return finish(root, made, new Map(made.flatMap((report) => report.outputs)), options, io);
}

/** Prints the table, then writes the files, or prints which would change. Returns the exit code. */
async function finish(
  root: string,
  made: MadeFiles[],
  outputs: Outputs,
  { check, quiet }: Options,
  io: Io,
): Promise<number> {
  if (!quiet) io.out(summary(made.flatMap(({ row }) => row ?? [])));
  if (check) return sayPending(root, outputs, io);
  const done = await commit(root, 'ingest', outputs);
  io.out(`${made.length} reports, ${done.length} files written.`);
  return 0;
}

/** Warns of raw files without a YAML: no report is made of them. The run goes on. */
function warnOfUndescribed(root: string, described: ReadonlySet<string>, io: Io): void {
  for (const file of undescribedFiles(root, described)) {
    if (!READABLE.includes(extname(file).toLowerCase())) continue;
    const text = 'has no YAML, so no report is made of it; run npm run add';
    io.err(formatMessage({ rule: 'no-yaml', severity: 'warning', text, file }));
  }
}

/** Warns of files that ingest neither reads nor removes. */
function warnOfStrange(root: string, foreign: string[], io: Io): void {
  const text = 'was not made by ingest, so it is left alone; remove it, or keep it elsewhere';
  const messages = foreign.map((file): Message => ({ rule: 'foreign', severity: 'warning', text, file }));
  for (const message of [...strangeSources(root), ...messages]) io.err(formatMessage(message));
}

/** Prints the files that an ingest would change. Returns the exit code: 1 if there are any, else 0. */
function sayPending(root: string, outputs: Outputs, io: Io): number {
  const pending = changes(root, outputs);
  for (const { path, kind } of pending)
    io.err(`${relative('.', join(root, path))} would be ${kind}; run npm run ingest`);
  return pending.length === 0 ? 0 : 1;
}

if (import.meta.main) await runAsProgram(run);
