/** `npm run rename -- <id> <new id>`: gives a report another id, in its YAML and in all that is made of it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { contentDir } from '../../src/tree/content-dir.ts';
import { commandOf, type Run, runAsProgram } from '../cli/command.ts';
import type { Io } from '../cli/io.ts';
import { formatMessage } from '../cli/messages.ts';
import { prepareRenaming } from '../editing/rename.ts';
import { makeScratch } from '../tree/journal.ts';
import { patienceOf } from '../tree/lock.ts';
import { readTree, writeTree } from '../tree/open-tree.ts';
import { changes } from '../tree/transaction.ts';
import { commitUndoable } from '../tree/undo.ts';
import { DESCRIPTIONS } from './descriptions.ts';

const define = () =>
  new Command('rename')
    .description(DESCRIPTIONS.rename)
    .argument('<id>', 'the report, e.g. datong/2022')
    .argument('<new id>', 'its new id, e.g. datong-shi/2022')
    .option('--content <dir>', 'another content tree (also CONTENT_DIR)')
    .option('--check', 'write nothing; only say what would change');

interface Options {
  content?: string;
  check?: boolean;
}

export const run: Run = commandOf<Options>(define, (options, [id = '', newId = ''], io) => {
  const root = contentDir(options.content, io.env);
  const open = options.check ? readTree : writeTree;
  return open(root, patienceOf('rename', io), () => rename(root, id, newId, options, io));
});

async function rename(root: string, id: string, newId: string, { check }: Options, io: Io): Promise<number> {
  const stage = check ? mkdtempSync(join(tmpdir(), 'rename-')) : makeScratch(root);
  const { outputs, messages } = await prepareRenaming(root, id, newId, stage).finally(() =>
    rmSync(stage, { recursive: true, force: true }),
  );
  for (const message of messages) io.err(formatMessage(message));
  const done = check ? changes(root, outputs) : await commitUndoable(root, 'rename', outputs);
  for (const { path, kind } of done) io.out(`${path} ${kind}`);
  io.out(`${id} ${check ? 'would become' : 'is now'} ${newId}.`);
  return 0;
}

if (import.meta.main) await runAsProgram(run);
