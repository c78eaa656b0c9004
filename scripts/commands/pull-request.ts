/**
 * `npm run pull-request`: what CI does for a person who only dropped raw files into `content/sources/`. Adds what no YAML names, builds the
 * preview and leaves in one folder: `summary.md`, the generated files as `content/`, the site as `preview/`.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { readReport } from '../../src/model/read-report.ts';
import { refuse } from '../cli/messages.ts';
import { run } from '../cli/run.ts';
import { changedFiles, snapshot } from '../intake/pull-request/snapshot.ts';
import { summaryOf } from '../intake/pull-request/summary.ts';
import { contentDir } from '../tree/content-dir.ts';

interface Options {
  content?: string;
  out: string;
  preview: boolean;
}

const command = new Command('pull-request')
  .description('Adds raw files that no YAML names, builds a preview and sums up what was found.')
  .option('--content <dir>', 'another content tree (also CONTENT_DIR)')
  .option('--out <dir>', 'where the summary, the generated files and the preview go', 'pull-request')
  .option('--no-preview', 'leave out the build');

await run(command, async ({ content, out, preview }: Options) => {
  const root = contentDir(content);
  if (!existsSync(join(root, 'sources')))
    refuse('no-sources', 'there is no such folder; name a content tree', { file: join(root, 'sources') });
  const before = snapshot(root);
  const added = script('add.ts', ['--content', root]);
  const changed = changedFiles(before, snapshot(root));

  mkdirSync(out, { recursive: true });
  for (const path of changed) cpSync(join(root, path), join(out, 'content', path));
  const reports = changed
    .filter((path) => /^reports\/.*\.json$/u.test(path))
    .map((path) => readReport(join(root, path)));
  const built =
    preview && reports.length > 0 ? script('build.ts', ['--content', root, '--out', join(out, 'preview')]) : undefined;
  const summary = summaryOf({ reports, changed, added, built });
  writeFileSync(join(out, 'summary.md'), summary);
  console.log(summary);
  return Math.max(added.status, built?.status ?? 0);
});

/** Runs another script of the project to its end. */
function script(name: string, args: string[]): { status: number; output: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(import.meta.dirname, name), ...args], {
    encoding: 'utf8',
  });
  return { status: status ?? 1, output: `${stdout}${stderr}`.trim() };
}
