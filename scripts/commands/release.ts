/**
 * `npm run release -- --date 2026-11-20 --note 首次发布`: publishes what the tree holds. Adds an entry to `releases.yaml`, makes provisional ids
 * permanent, and keeps the text of each new version in `history/`.
 */
import { Command } from 'commander';
import { contentDir } from '../../src/tree/content-dir.ts';
import { commandOf, type Run, runAsProgram } from '../cli/command.ts';
import type { Io } from '../cli/io.ts';
import { refuse } from '../cli/messages.ts';
import { basesOfGit } from '../release/base.ts';
import { checkTree } from '../release/check-tree.ts';
import { prepareRelease } from '../release/release-tree.ts';
import { patienceOf } from '../tree/lock.ts';
import { readTree, writeTree } from '../tree/open-tree.ts';
import { commitUndoable } from '../tree/undo.ts';
import { DESCRIPTIONS } from './descriptions.ts';

const define = () =>
  new Command('release')
    .description(DESCRIPTIONS.release)
    .requiredOption('--date <date>', 'date of the release, YYYY-MM-DD')
    .requiredOption('--note <text>', 'what it holds, one Chinese sentence for readers')
    .option('--content <dir>', 'another content tree (also CONTENT_DIR)')
    .option('--retiring <id=number...>', 'how many ids of a report it retires, where that is many, e.g. datong/2022=30')
    .option('--dry-run', 'say what it would hold, write nothing');

interface Options {
  date: string;
  note: string;
  retiring?: string[];
  content?: string;
  dryRun?: boolean;
}

export const run: Run = commandOf<Options>(define, (options, _, io) => {
  const root = contentDir(options.content, io.env);
  const open = options.dryRun ? readTree : writeTree;
  return open(root, patienceOf('release', io), () => release(root, options, io));
});

async function release(root: string, { date, note, retiring = [], dryRun }: Options, io: Io): Promise<number> {
  const { breaches } = checkTree(root, { bases: basesOfGit(root), retiring: retiringOf(retiring) });
  for (const { report, id, text } of breaches) io.err(`${report}${id ? `#${id}` : ''} ${text}`);
  if (breaches.length > 0) refuse('release/gate', 'nothing is released while a promise of the last release is broken');
  const { release: next, changed, outputs } = prepareRelease(root, date, note);
  for (const { report, registry } of changed)
    io.out(`${report.id}  version ${report.version?.number}  ${registry.anchors.length} ids`);
  if (dryRun) return 0;
  await commitUndoable(root, 'release', outputs);
  io.out(`Release ${next.number} of ${date}: ${changed.length} reports. Commit content/ as it is.`);
  return 0;
}

/** Reads `--retiring` options: `datong/2022=30` says that 30 ids of that report are meant to be retired. */
function retiringOf(given: readonly string[]): Map<string, number> {
  return new Map(
    given.map((text) => {
      const [, id, count] = /^(.+)=([0-9]+)$/u.exec(text) ?? [];
      if (!id) refuse('release/retiring', `“${text}” is not <report>=<number>, e.g. datong/2022=30`);
      return [id, Number(count)];
    }),
  );
}

if (import.meta.main) await runAsProgram(run);
