/** `npm run status`: one view of the whole library: what is lacking, doubted, not looked at and not released. */
import { Command } from 'commander';
import { contentDir } from '../../src/tree/content-dir.ts';
import { commandOf, type Run, runAsProgram } from '../cli/command.ts';
import { formatMessage } from '../cli/messages.ts';
import { libraryStatus } from '../editing/library-status.ts';
import { statusLines } from '../editing/status-lines.ts';
import { patienceOf } from '../tree/lock.ts';
import { readTree } from '../tree/open-tree.ts';
import { DESCRIPTIONS } from './descriptions.ts';

const define = () =>
  new Command('status')
    .description(DESCRIPTIONS.status)
    .option('--content <dir>', 'another content tree (also CONTENT_DIR)')
    .option('--json', 'print it as JSON, for other programs')
    .allowExcessArguments(false);

interface Options {
  content?: string;
  json?: boolean;
}

export const run: Run = commandOf<Options>(define, async ({ content, json }, _, io) => {
  const root = contentDir(content, io.env);
  const { status, faults } = await readTree(root, patienceOf('status', io), () => libraryStatus(root, io));
  for (const fault of faults) io.err(formatMessage(fault));
  if (json) io.out(JSON.stringify(status, null, 2));
  else for (const line of statusLines(status)) io.out(line);
  return faults.length === 0 ? 0 : 1;
});

if (import.meta.main) await runAsProgram(run);
