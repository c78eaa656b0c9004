/** `npm run ingest`: raw sources and their YAML become reports, readable pages, source lines and anchors. */
import { join, relative } from 'node:path';
import { Command } from 'commander';
import { contentDir } from './cli/content-dir.ts';
import { run } from './cli/run.ts';
import { summary } from './cli/summary.ts';
import { makeAll } from './ingest/tree.ts';
import { staleOutputs } from './write/outputs.ts';
import { changes, commit, type Outputs } from './write/transaction.ts';

const command = new Command('ingest')
  .description('Makes the reports anew from content/sources.')
  .option('--content <dir>', 'another content tree (also CONTENT_DIR)')
  .option('--check', 'write nothing; fail if anything would change')
  .option('--quiet', 'no table at the end');

await run(command, async ({ content, check, quiet }: { content?: string; check?: boolean; quiet?: boolean }) => {
  const root = contentDir(content);
  const reports = await makeAll(root);
  const outputs: Outputs = new Map(reports.flatMap((report) => report.outputs));
  for (const path of staleOutputs(root, outputs)) outputs.set(path, null);

  if (!quiet) console.log(summary(reports.flatMap(({ row }) => row ?? [])));
  if (check) {
    const pending = changes(root, outputs);
    for (const { path, kind } of pending)
      console.error(`${relative('.', join(root, path))} would be ${kind}; run npm run ingest`);
    return pending.length === 0 ? 0 : 1;
  }
  const done = commit(root, outputs);
  console.log(`${reports.length} reports, ${done.length} files written.`);
  return 0;
});
