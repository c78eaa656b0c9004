/** `npm run undo`: takes back the last change that add, remove, rename or release made. Run twice, it makes the change again. */
import { Command } from 'commander';
import { contentDir } from '../../src/tree/content-dir.ts';
import { commandOf, type Run, runAsProgram } from '../cli/command.ts';
import { prepareAllowedUndo } from '../editing/undo.ts';
import { patienceOf } from '../tree/lock.ts';
import { readTree, writeTree } from '../tree/open-tree.ts';
import { changes } from '../tree/transaction.ts';
import { commitUndoable } from '../tree/undo.ts';
import { DESCRIPTIONS } from './descriptions.ts';

const define = () =>
  new Command('undo')
    .description(DESCRIPTIONS.undo)
    .option('--content <dir>', 'another content tree (also CONTENT_DIR)')
    .option('--check', 'write nothing; only say what would be undone')
    .allowExcessArguments(false);

interface Options {
  content?: string;
  check?: boolean;
}

export const run: Run = commandOf<Options>(define, ({ content, check }, _, io) => {
  const root = contentDir(content, io.env);
  const open = check ? readTree : writeTree;
  return open(root, patienceOf('undo', io), async (finished?: string) => {
    // To undo once more would bring back what the interrupted command was to take away.
    if (finished === 'undo') return 0;
    const { command, outputs } = prepareAllowedUndo(root);
    const done = check ? changes(root, outputs) : await commitUndoable(root, 'undo', outputs);
    for (const { path, kind } of done) io.out(`${path} ${kind}`);
    io.out(check ? `“${command}” would be undone.` : `“${command}” is undone; npm run undo again brings it back.`);
    return 0;
  });
});

if (import.meta.main) await runAsProgram(run);
