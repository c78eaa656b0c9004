/** `npm run rebase -- <id> <file>`: makes a report from another of its sources. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { contentDir } from '../../src/tree/content-dir.ts';
import { commandOf, type Run, runAsProgram } from '../cli/command.ts';
import type { Io } from '../cli/io.ts';
import { formatMessage } from '../cli/messages.ts';
import { prepareRebase } from '../editing/rebase.ts';
import { makeScratch } from '../tree/journal.ts';
import { patienceOf } from '../tree/lock.ts';
import { readTree, writeTree } from '../tree/open-tree.ts';
import { changes } from '../tree/transaction.ts';
import { commitUndoable } from '../tree/undo.ts';
import { DESCRIPTIONS } from './descriptions.ts';

const define = () =>
  new Command('rebase')
    .description(DESCRIPTIONS.rebase)
    .argument('<id>', 'the report, e.g. datong/2022')
    .argument('<file>', 'the new base: a witness by its name, or the path of a new file')
    .option('--reason <words>', 'why passages with released ids that the new base lacks are gone, for readers')
    .option('--content <dir>', 'another content tree (also CONTENT_DIR)')
    .option('--check', 'write nothing; only say what would change');

interface Options {
  reason?: string;
  content?: string;
  check?: boolean;
}

export const run: Run = commandOf<Options>(define, (options, [id = '', file = ''], io) => {
  const root = contentDir(options.content, io.env);
  const open = options.check ? readTree : writeTree;
  return open(root, patienceOf('rebase', io), () => rebase(root, id, file, options, io));
});

async function rebase(root: string, id: string, file: string, { check, reason }: Options, io: Io): Promise<number> {
  const stage = check ? mkdtempSync(join(tmpdir(), 'rebase-')) : makeScratch(root);
  const { outputs, base, decisions, messages } = await prepareRebase(root, id, file, { stage, reason }).finally(() =>
    rmSync(stage, { recursive: true, force: true }),
  );
  for (const message of messages) io.err(formatMessage(message));
  const done = check ? changes(root, outputs) : await commitUndoable(root, 'rebase', outputs);
  for (const { path, kind } of done) io.out(`${path} ${kind}`);
  const carried = `${decisions.carried} of ${decisions.before} decisions carried over`;
  io.out(`${id} ${check ? 'would be' : 'is now'} made from ${base}; ${carried}.`);
  return 0;
}

if (import.meta.main) await runAsProgram(run);
