/** Makes all pages of a site: takes the parts that have not changed, renders the others in several processes, and links them together. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import type { Settings } from '../../../src/settings/read-settings.ts';
import { SUMMARY_FILE } from '../../../src/tree/summary.ts';
import { walk } from '../../../src/tree/walk.ts';
import { readKept } from '../../cache/cache-folder.ts';
import type { Io } from '../../cli/io.ts';
import { drawSiteCards } from '../cards.ts';
import { renderPages } from '../render.ts';
import { type KeptPart, type KeptParts, keyOfPart, openKeptParts } from './kept-parts.ts';
import { JOB_FILE, placePart, type RenderedPart, type RenderJob, SHARED_PART } from './parts.ts';
import type { SiteState } from './site-state.ts';

/** Fewer reports than this are rendered by one process: a second one would take longer to start. */
const WORTH_A_PROCESS = 24;

/** The environment of a build. */
export interface Surroundings {
  content: string;
  settings: Settings;
  env: NodeJS.ProcessEnv;
  io: Pick<Io, 'out' | 'err'>;
}

/** Writes all pages, data files and pictures of a site into a folder. Returns its parts; undefined if that failed, for a reason that has been printed. */
export async function makeParts(
  folder: string,
  { cache, common, tree }: SiteState,
  around: Surroundings,
): Promise<KeptPart[] | undefined> {
  const kept = openKeptParts(cache);
  const keyOf = (name: string) => (inputs: readonly string[]) => {
    const place = tree.places.find(({ slug }) => placePart(slug) === name);
    const own = name === SHARED_PART ? '' : place ? tree.place(place.slug) : tree.input('library');
    // What belongs to the place itself is in its hash.
    const foreign = place ? inputs.filter((input) => !isOf(place.slug, input)) : inputs;
    return keyOfPart([common, name, own, ...foreign.map((input) => `${input} ${tree.input(input)}`)]);
  };
  const current = new Map<string, KeptPart>();
  for (const name of [SHARED_PART, ...tree.places.map(({ slug }) => placePart(slug)), ...kept.routes()]) {
    const part = kept.current(name, keyOf(name));
    if (part) current.set(name, part);
  }
  const work = join(cache, 'work');
  rmSync(work, { recursive: true, force: true });
  mkdirSync(work, { recursive: true });
  try {
    const summary = join(work, 'summary.json');
    writeFileSync(summary, JSON.stringify(tree.summary));
    const dirty = tree.places.filter(({ slug }) => !current.has(placePart(slug)));
    const routes = kept.routes();
    const isComplete = routes.length > 0 && [SHARED_PART, ...routes].every((name) => current.has(name));
    const jobs = isComplete && dirty.length === 0 ? [] : jobsOf(dirty, [...current.keys()], work);
    const env = { ...around.env, [SUMMARY_FILE]: resolve(summary) };
    const ended = await Promise.all(jobs.map((job) => runJob(job, env, around)));
    if (ended.some((status) => status !== 0)) return undefined;
    for (const { into, common: isCommon } of jobs) {
      for (const part of readKept<RenderedPart[]>(join(into, 'parts.json')) ?? [])
        current.set(part.name, kept.take(part, join(into, 'files', part.name), keyOf(part.name)(part.inputs)));
      if (isCommon && !current.has(SHARED_PART))
        current.set(SHARED_PART, await takeShared(kept, siteOf(into), around.settings, keyOf(SHARED_PART)([])));
    }
    const parts = [...current.values()].sort((one, other) => (one.name < other.name ? -1 : 1));
    kept.save(parts);
    kept.link(parts, folder);
    return parts;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** Whether an input is a report of a place. */
const isOf = (slug: string, input: string): boolean => input.split(':')[1]?.startsWith(`${slug}/`) ?? false;

/** Where Astro writes the scripts of a job, and copies `public/`. */
const siteOf = (into: string): string => join(into, 'site');

/** Divides the places over the processes, so that each gets about as many reports. The first process also renders what belongs to no place. */
function jobsOf(places: readonly { slug: string; size: number }[], current: string[], work: string): RenderJob[] {
  const reports = places.reduce((sum, { size }) => sum + size, 0);
  const count = Math.max(1, Math.min(availableParallelism(), Math.floor(reports / WORTH_A_PROCESS)));
  const jobs = Array.from({ length: count }, (_, number): RenderJob & { size: number } => ({
    number,
    into: join(work, String(number)),
    places: [],
    common: number === 0,
    known: number === 0 ? current : [],
    size: 0,
  }));
  for (const { slug, size } of places.toSorted((one, other) => other.size - one.size)) {
    const least = jobs.reduce((one, other) => (other.size < one.size ? other : one));
    least.places.push(slug);
    least.size += size;
  }
  return jobs;
}

async function runJob(job: RenderJob, env: NodeJS.ProcessEnv, { content, io }: Surroundings): Promise<number> {
  mkdirSync(siteOf(job.into), { recursive: true });
  const file = resolve(job.into, 'job.json');
  writeFileSync(file, JSON.stringify({ ...job, into: resolve(job.into) } satisfies RenderJob));
  return renderPages(
    {
      ...env,
      CONTENT_DIR: content,
      OUT_DIR: resolve(siteOf(job.into)),
      RENDER_PLACES: job.places.join(','),
      [JOB_FILE]: file,
    },
    io,
  );
}

/** Takes over what Astro made beside the pages, and draws the pictures of the site. */
async function takeShared(kept: KeptParts, folder: string, settings: Settings, key: string): Promise<KeptPart> {
  await drawSiteCards(settings, folder);
  nameVariants(join(folder, 'sw.js'), settings);
  const files = walk(folder).map(({ path }) => path);
  return kept.take({ name: SHARED_PART, files, inputs: [], scripts: [], styles: [] }, folder, key);
}

/** Tells the service worker which variants the site offers. */
function nameVariants(file: string, { variants }: Settings): void {
  const segments = variants.map(({ segment }) => (segment ? `'${segment}/'` : "''")).join(', ');
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.replace(/^const SEGMENTS = .*$/mu, `const SEGMENTS = [${segments}];`));
}
