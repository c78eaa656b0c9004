/** `npm run ingest`: raw sources and their YAML become reports, readable pages, source lines and anchors. */
import { extname, join, relative } from 'node:path';
import { Command } from 'commander';
import { commandOf, type Run, runAsProgram } from '../cli/command.ts';
import type { Io } from '../cli/io.ts';
import { formatMessage } from '../cli/messages.ts';
import { summary } from '../cli/summary.ts';
import { makeAll } from '../pipeline/make-tree.ts';
import { READABLE } from '../pipeline/read/read.ts';
import type { Message } from '../pipeline/types.ts';
import { superfluous } from '../pipeline/write/outputs.ts';
import { contentDir } from '../tree/content-dir.ts';
import { patienceOf } from '../tree/lock.ts';
import { readTree, writeTree } from '../tree/open-tree.ts';
import { describedFiles, refuseLostYaml, strangeSources, undescribedFiles } from '../tree/sources.ts';
import { changes, commit, type Outputs } from '../tree/transaction.ts';
import { DESCRIPTIONS } from './descriptions.ts';

const define = () =>
  new Command('ingest')
    .description(DESCRIPTIONS.ingest)
    .option('--content <dir>', 'another content tree (also CONTENT_DIR)')
    .option('--check', 'write nothing; fail if anything would change')
    .option('--quiet', 'no table at the end');

interface Options {
  content?: string;
  check?: boolean;
  quiet?: boolean;
}

export const run: Run = commandOf<Options>(define, (options, _, io) => {
  const root = contentDir(options.content, io.env);
  const open = options.check ? readTree : writeTree;
  return open(root, patienceOf('ingest', io), () => ingest(root, options, io));
});

async function ingest(root: string, { check, quiet }: Options, io: Io): Promise<number> {
  const reports = await makeAll(root, io);
  const outputs: Outputs = new Map(reports.flatMap((report) => report.outputs));
  const { stale, foreign } = superfluous(root, outputs);
  refuseLostYaml(root, stale);
  warnOfUndescribed(root, io);
  warnOfStrange(root, foreign, io);
  for (const path of stale) outputs.set(path, null);

  if (!quiet) io.out(summary(reports.flatMap(({ row }) => row ?? [])));
  if (check) return sayPending(root, outputs, io);
  const done = await commit(root, 'ingest', outputs);
  io.out(`${reports.length} reports, ${done.length} files written.`);
  return 0;
}

/** Raw files that nobody has described yet are no fault, but no report either. */
function warnOfUndescribed(root: string, io: Io): void {
  for (const file of undescribedFiles(root, describedFiles(root))) {
    if (!READABLE.includes(extname(file).toLowerCase())) continue;
    const text = 'has no YAML, so no report is made of it; run npm run add';
    io.err(formatMessage({ rule: 'no-yaml', severity: 'warning', text, file }));
  }
}

/** What ingest neither reads nor removes. */
function warnOfStrange(root: string, foreign: string[], io: Io): void {
  const text = 'was not made by ingest, so it is left alone; remove it, or keep it elsewhere';
  const messages = foreign.map((file): Message => ({ rule: 'foreign', severity: 'warning', text, file }));
  for (const message of [...strangeSources(root), ...messages]) io.err(formatMessage(message));
}

/** Names the files that an ingest would change; 1 if there is one. */
function sayPending(root: string, outputs: Outputs, io: Io): number {
  const pending = changes(root, outputs);
  for (const { path, kind } of pending)
    io.err(`${relative('.', join(root, path))} would be ${kind}; run npm run ingest`);
  return pending.length === 0 ? 0 : 1;
}

if (import.meta.main) await runAsProgram(run);
