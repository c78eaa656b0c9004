/**
 * `npm run release -- --date 2026-11-20 --note 首次发布`: makes what the tree holds a promise. Adds an entry to
 * `releases.yaml`, turns provisional ids into permanent ones, and keeps the text of each new version in `history/`.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import {
  historyJson,
  readHistory,
  readRegistry,
  readReleases,
  registeredReports,
  registryJson,
  releasesYaml,
} from '../../src/anchors/files.ts';
import type { Report } from '../../src/model/report.ts';
import { refuse } from '../cli/messages.ts';
import { run } from '../cli/run.ts';
import { toMdx } from '../pipeline/write/mdx.ts';
import { reportJson } from '../pipeline/write/report-json.ts';
import { nextRelease } from '../release/next-release.ts';
import { contentDir } from '../tree/content-dir.ts';
import { commit, type Outputs } from '../tree/transaction.ts';

const command = new Command('release')
  .description('Publishes what the content tree holds: from then on its ids are permanent.')
  .requiredOption('--date <date>', 'date of the release, YYYY-MM-DD')
  .requiredOption('--note <text>', 'what it holds, one Chinese sentence for readers')
  .option('--content <dir>', 'another content tree (also CONTENT_DIR)')
  .option('--dry-run', 'say what it would hold, write nothing');

interface Options {
  date: string;
  note: string;
  content?: string;
  dryRun?: boolean;
}

await run(command, async ({ date, note, content, dryRun }: Options) => {
  const root = contentDir(content);
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(date)) refuse('release/date', `“${date}” is not YYYY-MM-DD`);
  const releases = readReleases(root);
  const held = registeredReports(root)
    .filter((id) => existsSync(join(root, 'reports', `${id}.json`)))
    .map((id) => {
      const registry = readRegistry(root, id);
      return {
        registry,
        report: JSON.parse(readFileSync(join(root, 'reports', `${id}.json`), 'utf8')) as Report,
        history: readHistory(root, [id, ...(registry.formerly ?? [])]),
      };
    });
  const { release, changed } = nextRelease(releases, held, date, note);
  if (changed.length === 0) refuse('release/empty', 'nothing changed since the last release');
  for (const { report, registry } of changed)
    console.log(`${report.id}  version ${report.version?.number}  ${registry.anchors.length} ids`);
  if (dryRun) return 0;
  const outputs: Outputs = new Map([['releases.yaml', releasesYaml([...releases, release])]]);
  for (const { report, registry, history } of changed) {
    outputs.set(`anchors/${report.id}.json`, registryJson(registry));
    outputs.set(`reports/${report.id}.json`, reportJson(report));
    outputs.set(`reports/${report.id}.mdx`, toMdx(report));
    if (history) outputs.set(`history/${report.id}/${history.version}.json`, historyJson(history));
  }
  commit(root, outputs);
  console.log(`Release ${release.number} of ${date}: ${changed.length} reports. Commit content/ as it is.`);
  return 0;
});
