/** `npm run check`: runs all gates of a content tree: its reports are as its sources make them, no released id is lost, no risk of conversion is open. */
import { Command } from 'commander';
import { readSettings } from '../../src/settings/read-settings.ts';
import { contentDir } from '../../src/tree/content-dir.ts';
import { keyOfVariant } from '../../src/variants/variants.ts';
import { commandOf, type Run, runAsProgram } from '../cli/command.ts';
import { type CommandName, DESCRIPTIONS } from './descriptions.ts';
import { runCommand } from './index.ts';

const define = () =>
  new Command('check')
    .description(DESCRIPTIONS.check)
    .option('--content <dir>', 'another content tree (also CONTENT_DIR)')
    .option('--base <ref>', 'a branch or commit whose promises must be kept, e.g. origin/main')
    .option('--built <dir>', 'look also into a built site: every id must be in its pages')
    .allowExcessArguments(false);

interface Options {
  content?: string;
  base?: string;
  built?: string;
}

export const run: Run = commandOf<Options>(define, async ({ content, base, built }, _, io) => {
  const root = contentDir(content, io.env);
  const { variants } = readSettings(root, io.env);
  const tree = ['--content', root];
  const gates: [CommandName, string[]][] = [
    ['ingest', ['--check', '--quiet']],
    ['check-anchors', [...(base ? ['--base', base] : []), ...(built ? ['--built', built] : [])]],
    // A site that shows its reports as they are written converts nothing.
    ...(variants.some(({ lang }) => keyOfVariant(lang))
      ? [['check-script', []] satisfies [CommandName, string[]]]
      : []),
  ];
  let status = 0;
  for (const [name, more] of gates) status = Math.max(status, await runCommand(name, [...tree, ...more], io));
  return status;
});

if (import.meta.main) await runAsProgram(run);
