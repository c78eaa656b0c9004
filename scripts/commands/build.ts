/**
 * Builds the site: `npm run build`, or `node scripts/commands/build.ts [--content DIR] [--out DIR]`. CONTENT_DIR says what is built, OUT_DIR where
 * to, SITE_URL and BASE_PATH under which address.
 */
import { join, resolve, sep } from 'node:path';
import { Command } from 'commander';
import { indexContent } from '../../src/search/build/from-content.ts';
import { readSettings } from '../../src/settings/read-settings.ts';
import { unpublishable } from '../../src/settings/unpublishable.ts';
import { contentDir } from '../../src/tree/content-dir.ts';
import { SETTINGS } from '../../src/tree/files.ts';
import { alone } from '../build/alone.ts';
import { nameErrorPages } from '../build/error-pages.ts';
import { writeHeaders } from '../build/headers.ts';
import { placeLibraryData, writeLibraryData } from '../build/library-data.ts';
import { refuseLostReports } from '../build/lost-reports.ts';
import { refuseOddPaths } from '../build/odd-paths.ts';
import { outDir } from '../build/out-dir.ts';
import { refuseStrangeComponents } from '../build/own-look.ts';
import { inlineOf } from '../build/parts/kept-parts.ts';
import { makeParts } from '../build/parts/make-parts.ts';
import { readSiteState, type SiteState } from '../build/parts/site-state.ts';
import { makeBeside, refuseToReplace, settleSite } from '../build/swap-site.ts';
import { commandOf, type Run, runAsProgram } from '../cli/command.ts';
import { refuse } from '../cli/messages.ts';
import { patienceOf } from '../tree/lock.ts';
import { readTree } from '../tree/open-tree.ts';
import { DESCRIPTIONS } from './descriptions.ts';

const define = () =>
  new Command('build')
    .description(DESCRIPTIONS.build)
    .option('--content <dir>', 'another content tree (also CONTENT_DIR)')
    .option('--out <dir>', 'where the site is written (also OUT_DIR)')
    .option('--publish', 'refuse a site that has no address yet, or names nobody who answers')
    .allowExcessArguments(false);

interface Options {
  content?: string;
  out?: string;
  publish?: boolean;
}

export const run: Run = commandOf<Options>(define, async (options, _, io) => {
  const content = contentDir(options.content, io.env);
  const named = outDir(options.out, io.env);
  const out = resolve(named);
  const settings = readSettings(content, io.env);
  const lacks = options.publish ? unpublishable(settings) : undefined;
  if (lacks) refuse('publish', lacks, { file: join(content, SETTINGS) });
  refuseStrangeComponents();
  refuseNeighbour(out);
  refuseOddPaths(process.cwd(), content);

  refuseToReplace(out, process.cwd(), content);

  const patience = patienceOf('build', io);
  const makeSite = async (folder: string, state: SiteState) => {
    // The page of data tells the sizes of the files, so they are made first.
    const data = resolve(state.cache, 'library-data');
    writeLibraryData(content, data, settings);
    const env = { ...io.env, CACHE_FOR: named, LIBRARY_DATA: data };
    const parts = await makeParts(folder, state, { content, settings, env, io });
    if (!parts) return 1;
    placeLibraryData(data, folder);
    await nameErrorPages(folder, settings.variants);
    await writeHeaders(folder, settings.base, inlineOf(parts));
    await indexContent(content, folder, { variants: settings.variants });
    return 0;
  };
  return alone(patience, async () => {
    settleSite(out);
    const isMade = await readTree(content, patience, () => {
      refuseLostReports(content);
      return readSiteState(content, settings).isIn(out);
    });
    if (isMade) return 0;
    let state: SiteState | undefined;
    const status = await makeBeside(out, (folder) =>
      readTree(content, patience, () => {
        refuseLostReports(content);
        state = readSiteState(content, settings);
        return makeSite(folder, state);
      }),
    );
    if (status === 0) state?.noteIn(out);
    return status;
  });
});

/**
 * Refuses an output folder beside the project whose name begins with the project's name (`library-site` beside `library`). Astro takes such a folder
 * for one inside the project, and looks for its packages there.
 */
function refuseNeighbour(out: string): void {
  if (!out.startsWith(process.cwd()) || out.startsWith(process.cwd() + sep)) return;
  const mend = 'choose a folder in the project, or one of another name';
  refuse('out-dir', `its path begins with the project's own: ${mend}`, { file: out });
}

if (import.meta.main) await runAsProgram(run);
