/**
 * Builds the site: `npm run build`, or `node scripts/commands/build.ts [--content DIR] [--out DIR]`.
 * CONTENT_DIR, OUT_DIR, SITE_URL and BASE_PATH say what is built, whereto, and under which address.
 */
import { resolve, sep } from 'node:path';
import { Command } from 'commander';
import { indexContent } from '../../src/search/build/from-content.ts';
import { readSettings } from '../../src/settings/read-settings.ts';
import { drawCards } from '../build/cards.ts';
import { nameErrorPages } from '../build/error-pages.ts';
import { writeHeaders } from '../build/headers.ts';
import { alone } from '../build/lock.ts';
import { renderPages } from '../build/render.ts';
import { refuse } from '../cli/messages.ts';
import { run } from '../cli/run.ts';

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

  // Astro keeps the list of content modules in one place for all builds: two at a time would read each other's.
  const status = await alone('.cache/build.lock', renderPages);
  if (status !== 0) return 1;
  await nameErrorPages(outDir);
  await writeHeaders(outDir, settings.base);
  await drawCards(content, outDir, settings);
  await indexContent(content, outDir);
  return 0;
});
