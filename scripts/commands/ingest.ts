/** `npm run ingest`: raw sources and their YAML become reports, readable pages, source lines and anchors. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative } from 'node:path';
import { Command } from 'commander';
import { readReport } from '../../src/model/read-report.ts';
import { formatMessage, refuse } from '../cli/messages.ts';
import { run } from '../cli/run.ts';
import { summary } from '../cli/summary.ts';
import { readIdentity } from '../decisions/identity.ts';
import { makeAll, yamlNames } from '../pipeline/make-tree.ts';
import { READABLE } from '../pipeline/read/read.ts';
import { staleOutputs } from '../pipeline/write/outputs.ts';
import { contentDir } from '../tree/content-dir.ts';
import { changes, commit, type Outputs } from '../tree/transaction.ts';

const command = new Command('ingest')
  .description('Makes the reports anew from content/sources.')
  .option('--content <dir>', 'another content tree (also CONTENT_DIR)')
  .option('--check', 'write nothing; fail if anything would change')
  .option('--quiet', 'no table at the end');

await run(command, async ({ content, check, quiet }: { content?: string; check?: boolean; quiet?: boolean }) => {
  const root = contentDir(content);
  const reports = await makeAll(root);
  const outputs: Outputs = new Map(reports.flatMap((report) => report.outputs));
  const stale = staleOutputs(root, outputs);
  refuseOrphans(root, stale);
  tellUnnamed(root);
  for (const path of stale) outputs.set(path, null);

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

/** A report goes when its raw file goes; a raw file that only lost its YAML is a mistake, not a wish. */
function refuseOrphans(root: string, stale: string[]): void {
  for (const path of stale.filter((name) => /^reports\/.*\.json$/u.test(name.replaceAll('\\', '/')))) {
    const { id, sources } = readReport(join(root, path));
    const file = sources[0]?.file ?? '';
    const named = existsSync(join(root, 'sources', `${file}.yaml`));
    if (!named && existsSync(join(root, 'sources', file)))
      refuse('no-yaml', `has lost its YAML, which makes it ${id}; restore ${file}.yaml, or remove this file too`, {
        file,
      });
  }
}

/** Raw files that nobody has described yet are no fault, but no report either. */
function tellUnnamed(root: string): void {
  const folder = join(root, 'sources');
  const named = new Set(
    yamlNames(root).flatMap((name) => [
      name.replace(/\.yaml$/u, ''),
      ...(readIdentity(readFileSync(join(folder, name), 'utf8'), name).witnesses ?? []),
    ]),
  );
  for (const file of readdirSync(folder).sort()) {
    if (named.has(file) || !READABLE.includes(extname(file).toLowerCase())) continue;
    const text = 'has no YAML, so no report is made of it; run npm run add';
    console.error(formatMessage({ rule: 'no-yaml', severity: 'warning', text, file }));
  }
}
