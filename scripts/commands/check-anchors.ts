/** `npm run check:anchors`: refuses a tree in which an id that a release published is lost, changed its meaning or stands twice. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { parse } from 'yaml';
import { readHistory, readRegistry, readReleases, registeredReports } from '../../src/anchors/files.ts';
import type { Report } from '../../src/model/report.ts';
import { refuse } from '../cli/messages.ts';
import { run } from '../cli/run.ts';
import type { AnchorDecisions } from '../decisions/identity.ts';
import { checkBuilt } from '../release/built-ids.ts';
import { type Breach, checkReport, type Held } from '../release/gate.ts';
import { contentDir } from '../tree/content-dir.ts';

const command = new Command('check:anchors')
  .description('Compares the ids of the tree with what the releases published.')
  .option('--content <dir>', 'another content tree (also CONTENT_DIR)')
  .option('--built <dir>', 'look also into a built site: every id must be in its pages');

await run(command, async ({ content, built }: { content?: string; built?: string }) => {
  const root = contentDir(content);
  if (!existsSync(root)) refuse('no-content', 'there is no such folder; name a content tree', { file: root });
  const releases = readReleases(root);
  const published = new Set(releases.flatMap((release) => Object.keys(release.reports)));
  const decisions = anchorDecisions(root);
  const reports = new Set(registeredReports(root).filter((id) => existsSync(join(root, 'reports', `${id}.json`))));
  const breaches: Breach[] = [...published].flatMap((id) =>
    checkReport(id, hold(root, id, decisions.get(id)), releases, reports),
  );
  if (built)
    breaches.push(
      ...checkBuilt(
        built,
        registeredReports(root).map((id) => readRegistry(root, id)),
      ),
    );

  for (const { report, id, text } of breaches) console.error(`${report}${id ? `#${id}` : ''} ${text}`);
  if (releases.length === 0) console.log('No release yet: all ids are provisional.');
  else if (breaches.length === 0)
    console.log(`Every id of ${published.size} released reports is kept (release ${releases.at(-1)?.number}).`);
  return breaches.length === 0 ? 0 : 1;
});

function hold(root: string, id: string, decisions: AnchorDecisions | undefined): Held {
  const registry = readRegistry(root, id);
  const json = join(root, 'reports', `${id}.json`);
  const mdx = join(root, 'reports', `${id}.mdx`);
  return {
    registry,
    history: readHistory(root, [id, ...(registry.formerly ?? [])]),
    ...(decisions ? { decisions } : {}),
    ...(existsSync(json) ? { report: JSON.parse(readFileSync(json, 'utf8')) as Report } : {}),
    ...(existsSync(mdx) ? { mdx: idsOfMdx(readFileSync(mdx, 'utf8')) } : {}),
  };
}

/** The ids that the readable form gives its blocks, in order. */
function idsOfMdx(mdx: string): string[] {
  const marks = /^(?:#{1,6} .*\{#(?<heading>[\w-]+)(?: [^}]*)?\}|<\w+ id="(?<block>[\w-]+)")/gm;
  return [...mdx.matchAll(marks)].map(({ groups }) => groups?.heading ?? groups?.block ?? '');
}

/** What editors decided about released ids, by report. */
function anchorDecisions(root: string): Map<string, AnchorDecisions> {
  const folder = join(root, 'sources');
  if (!existsSync(folder)) return new Map();
  const sources = readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => parse(readFileSync(join(folder, name), 'utf8')) as { id: string; anchors?: AnchorDecisions });
  return new Map(sources.flatMap(({ id, anchors }) => (anchors ? [[id, anchors] as const] : [])));
}
