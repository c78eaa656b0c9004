/** `npm run check:anchors`: refuses a tree in which an id that a release published is lost, changed its meaning or stands twice. */
import { existsSync } from 'node:fs';
import { Command } from 'commander';
import { commandOf, type Run, runAsProgram } from '../cli/command.ts';
import { refuse } from '../cli/messages.ts';
import { baseOfSite, basesOfGit } from '../release/base.ts';
import { checkTree } from '../release/check-tree.ts';
import { contentDir } from '../tree/content-dir.ts';
import { patienceOf } from '../tree/lock.ts';
import { readTree } from '../tree/open-tree.ts';
import { DESCRIPTIONS } from './descriptions.ts';

const define = () =>
  new Command('check:anchors')
    .description(DESCRIPTIONS['check-anchors'])
    .option('--content <dir>', 'another content tree (also CONTENT_DIR)')
    .option('--built <dir>', 'look also into a built site: every id must be in its pages, on its text')
    .option('--base <ref>', 'a branch or commit whose promises must be kept, e.g. origin/main')
    .option('--published <site>', 'address or folder of the published site, whose releases must be kept');

interface Options {
  content?: string;
  built?: string;
  base?: string;
  published?: string;
}

export const run: Run = commandOf<Options>(define, async ({ content, built, base, published: site }, _, io) => {
  const root = contentDir(content, io.env);
  if (!existsSync(root)) refuse('no-content', 'there is no such folder; name a content tree', { file: root });
  const bases = [...basesOfGit(root, base), ...(site === undefined ? [] : [await baseOfSite(site)])];
  const { releases, published, breaches } = await readTree(root, patienceOf('check:anchors', io), () =>
    checkTree(root, { built, bases }),
  );
  for (const { report, id, text } of breaches) io.err(`${report}${id ? `#${id}` : ''} ${text}`);
  if (releases.length === 0) io.out('No release yet: all ids are provisional.');
  else if (breaches.length === 0)
    io.out(`Every id of ${published.size} released reports is kept (release ${releases.at(-1)?.number}).`);
  return breaches.length === 0 ? 0 : 1;
});

if (import.meta.main) await runAsProgram(run);
