/** The program that `render.ts` starts as a process of its own: renders the pages of one job. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'astro';
import { readSettings } from '../../src/settings/read-settings.ts';
import { contentDir } from '../../src/tree/content-dir.ts';
import { processIo } from '../cli/io.ts';
import { formatMessage, messageOfError } from '../cli/messages.ts';
import { patienceOf, withLock } from '../tree/lock.ts';
import { renderingLock } from './alone.ts';
import { astroConfig, dropVariablesOfVite } from './astro-config.ts';
import { drawReportCards } from './cards.ts';
import { JOB_FILE, placePart, type RenderedPart, type RenderJob } from './parts/parts.ts';
import { renderingOf } from './parts/render-parts.ts';

// This process ends when the build that started it ends, even if that build is killed.
const end = () => process.exit(1);
process.once('disconnect', end);
dropVariablesOfVite();
try {
  const job = JSON.parse(readFileSync(process.env[JOB_FILE] ?? '', 'utf8')) as RenderJob;
  await withLock(renderingLock(job.number), patienceOf('build', processIo()), () => render(job));
} catch (error) {
  const message = messageOfError(error);
  if (!message) throw error;
  console.error(formatMessage(message));
  process.exitCode = 1;
}
process.off('disconnect', end);

async function render(job: RenderJob): Promise<void> {
  const content = contentDir();
  const settings = readSettings(content);
  let parts: RenderedPart[] = [];
  const integration = renderingOf(job, settings, (rendered) => {
    parts = rendered;
  });
  const config = astroConfig();
  const integrations = [...(config.integrations ?? []), integration];
  await build({ ...config, configFile: false, logLevel: 'warn', integrations });
  const folderOf = (place: string) => join(job.into, 'files', placePart(place));
  const cards = await drawReportCards(content, settings, job.places, folderOf);
  for (const [place, files] of cards) parts.find(({ name }) => name === placePart(place))?.files.push(...files);
  writeFileSync(join(job.into, 'parts.json'), JSON.stringify(parts));
}
