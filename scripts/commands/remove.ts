/** `npm run remove -- <id>…`: takes reports that no release has published out of the library, with their raw files. */
import { Command } from 'commander';
import { contentDir } from '../../src/tree/content-dir.ts';
import { commandOf, type Run, runAsProgram } from '../cli/command.ts';
import { prepareRemoval } from '../editing/remove.ts';
import { patienceOf } from '../tree/lock.ts';
import { readTree, writeTree } from '../tree/open-tree.ts';
import { changes } from '../tree/transaction.ts';
import { commitUndoable } from '../tree/undo.ts';
import { DESCRIPTIONS } from './descriptions.ts';

const define = () =>
  new Command('remove')
    .description(DESCRIPTIONS.remove)
    .argument('<ids...>', 'reports, e.g. datong/2022')
    .option('--content <dir>', 'another content tree (also CONTENT_DIR)')
    .option('--check', 'remove nothing; only say what would be removed');

interface Options {
  content?: string;
  check?: boolean;
}

export const run: Run = commandOf<Options>(define, ({ content, check }, ids, io) => {
  const root = contentDir(content, io.env);
  const open = check ? readTree : writeTree;
  return open(root, patienceOf('remove', io), async () => {
    const outputs = prepareRemoval(root, ids);
    const gone = check ? changes(root, outputs) : await commitUndoable(root, 'remove', outputs);
    for (const { path } of gone) io.out(path);
    io.out(`${gone.length} files ${check ? 'would be removed.' : 'removed; npm run undo brings them back.'}`);
    return 0;
  });
});

if (import.meta.main) await runAsProgram(run);
