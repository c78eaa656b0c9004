/**
 * Builds the site: `npm run build`, or `node scripts/commands/build.ts [--content DIR] [--out DIR]`.
 * CONTENT_DIR, OUT_DIR, SITE_URL and BASE_PATH say what is built, whereto, and under which address.
 */
import { resolve, sep } from 'node:path';
import { Command } from 'commander';
import { indexContent } from '../../src/search/build/from-content.ts';
import { readSettings } from '../../src/settings/read-settings.ts';
import { alone } from '../build/alone.ts';
import { makeBeside, refuseToReplace } from '../build/beside.ts';
import { drawCards } from '../build/cards.ts';
import { nameErrorPages } from '../build/error-pages.ts';
import { writeHeaders } from '../build/headers.ts';
import { refuseLostReports } from '../build/lost-reports.ts';
import { renderPages } from '../build/render.ts';
import { refuse } from '../cli/messages.ts';
import { run } from '../cli/run.ts';
import { patienceOf } from '../tree/lock.ts';
import { readTree } from '../tree/open-tree.ts';

const command = new Command('build')
  .description('Builds the site of a content tree.')
  .option('--content <dir>', 'another content tree (also CONTENT_DIR)')
  .option('--out <dir>', 'where the site is written (also OUT_DIR)')
  .allowExcessArguments(false);

await run(command, async (options: { content?: string; out?: string }) => {
  if (options.content) process.env.CONTENT_DIR = options.content;
  if (options.out) process.env.OUT_DIR = options.out;
  const content = resolve(process.env.CONTENT_DIR || 'content');
  const outDir = resolve(process.env.OUT_DIR || 'dist');
  const settings = readSettings(content);
  // Astro takes it for a folder inside the project, and looks for its packages there.
  if (outDir.startsWith(process.cwd()) && !outDir.startsWith(process.cwd() + sep)) {
    const mend = 'choose a folder in the project, or one of another name';
    refuse('out-dir', `its path begins with the project's own: ${mend}`, { file: outDir });
  }

  refuseToReplace(outDir, process.cwd(), content);

  const patience = patienceOf('build', process.env, console.error);
  return alone(patience, () =>
    makeBeside(outDir, (folder) =>
      readTree(content, patience, async () => {
        refuseLostReports(content);
        const status = await renderPages(folder);
        if (status !== 0) return 1;
        await nameErrorPages(folder);
        await writeHeaders(folder, settings.base);
        await drawCards(content, folder, settings);
        await indexContent(content, folder);
        return 0;
      }),
    ),
  );
});
