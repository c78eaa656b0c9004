/**
 * `npm run pull-request`: what CI does for a person who only dropped raw files into `content/sources/`. Adds what no YAML names, builds the
 * preview and leaves in one folder: `summary.md`, the generated files as `content/`, the site as `preview/`.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { commandOf, type Run, runAsProgram } from '../cli/command.ts';
import { type Io, keptIo } from '../cli/io.ts';
import { refuse } from '../cli/messages.ts';
import { playPullRequest } from '../intake/pull-request/play.ts';
import { type Ended, summaryOf } from '../intake/pull-request/summary.ts';
import { contentDir } from '../tree/content-dir.ts';
import { patienceOf } from '../tree/lock.ts';
import { readTree } from '../tree/open-tree.ts';
import { type CommandName, DESCRIPTIONS } from './descriptions.ts';
import { runCommand } from './index.ts';

const define = () =>
  new Command('pull-request')
    .description(DESCRIPTIONS['pull-request'])
    .option('--content <dir>', 'another content tree (also CONTENT_DIR)')
    .option('--out <dir>', 'where the summary, the generated files and the preview go', 'pull-request')
    .option('--no-preview', 'leave out the build');

interface Options {
  content?: string;
  out: string;
  preview: boolean;
}

export const run: Run = commandOf<Options>(define, async ({ content, out, preview }, _, io) => {
  const root = contentDir(content, io.env);
  if (!existsSync(join(root, 'sources')))
    refuse('no-sources', 'there is no such folder; name a content tree', { file: join(root, 'sources') });
  // What an interrupted command left is no part of this pull request.
  await readTree(root, patienceOf('pull-request', io), () => {});
  const add = (tree: string) => ended('add', ['--content', tree], io);
  const build = (tree: string, site: string) => ended('build', ['--content', tree, '--out', site], io);
  const outcome = await playPullRequest(root, out, { add, build: preview ? build : undefined });
  io.out(summaryOf(outcome));
  return Math.max(outcome.added.status, outcome.built?.status ?? 0);
});

/** Runs another command to its end and keeps what it says for the summary, which tells of a fault of the program too. */
async function ended(name: CommandName, argv: string[], { env }: Io): Promise<Ended> {
  const io = keptIo(env);
  const status = await runCommand(name, argv, io).catch((fault: Error) => {
    io.err(String(fault.stack ?? fault));
    return 1;
  });
  return { status, output: `${io.stdout()}${io.stderr()}`.trim() };
}

if (import.meta.main) await runAsProgram(run);
