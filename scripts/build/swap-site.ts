/**
 * Makes a site beside the existing site and exchanges the two only when the new site is whole. The exchange is two renames: the first moves the old
 * site away, the second puts the new site into its place. If a build is killed between the renames, the new site waits, whole. The next build or
 * preview of this folder finishes the exchange.
 */
import { existsSync, mkdirSync, readdirSync, realpathSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { messageOfError, refuse } from '../cli/messages.ts';

/** The folder of a site, and the folders beside it that are used while it is renewed. */
interface Places {
  site: string;
  /** A site in the making. Its contents are never used: a later build deletes it. */
  draft: string;
  /** A site that is whole and has not yet been moved to its place. */
  ready: string;
  /** The former site, about to be removed. */
  old: string;
}

/** This folder is moved from the old site to the new site. It holds the repository of a site that is published by version control. */
const KEPT = '.git';

function placesOf(outDir: string): Places {
  // If `outDir` is a link, the folder that it leads to is exchanged. The link itself stays as it is.
  const site = existsSync(outDir) ? realpathSync(outDir) : resolve(outDir);
  const beside = (name: string) => join(dirname(site), `.${basename(site)}-${name}`);
  return { site, draft: beside('draft'), ready: beside('ready'), old: beside('old') };
}

/**
 * Makes a site in a folder beside `outDir` and, if that went well, puts it into its place. Otherwise the former site stays as it is. The caller sees
 * to it that no other process makes this site meanwhile.
 * @param make writes the whole site into the folder it is given, and returns an exit code
 */
export async function makeBeside(outDir: string, make: (folder: string) => Promise<number>): Promise<number> {
  settleSite(outDir);
  const places = placesOf(outDir);
  makeDraft(places);
  try {
    const status = await make(places.draft);
    if (status === 0) renameSync(places.draft, places.ready);
    return status;
  } finally {
    settleSite(outDir);
  }
}

/** Finishes what a killed build left: a site that is whole takes its place, everything else is removed. */
export function settleSite(outDir: string): void {
  const { site, draft, ready, old } = placesOf(outDir);
  rmSync(draft, { recursive: true, force: true });
  if (existsSync(ready)) {
    rmSync(old, { recursive: true, force: true });
    if (existsSync(join(site, KEPT))) renameSync(join(site, KEPT), join(ready, KEPT));
    if (existsSync(site)) renameSync(site, old);
    renameSync(ready, site);
  }
  // There is no site only if somebody removed the finished one that waited. Then the old site is the last copy, and is put back.
  if (!existsSync(site) && existsSync(old)) renameSync(old, site);
  rmSync(old, { recursive: true, force: true });
}

/** Makes the draft folder. Refuses a site folder that cannot be exchanged by renaming, before any work is done. */
function makeDraft({ site, draft }: Places): void {
  const parent = dirname(site);
  mkdirSync(parent, { recursive: true });
  const mend = 'name a folder in it';
  if (existsSync(site) && statSync(site).dev !== statSync(parent).dev)
    refuse('out-dir', `is a disk of its own, and the site is made beside its folder: ${mend}`, { file: site });
  try {
    mkdirSync(draft);
  } catch (error) {
    const message = messageOfError(error);
    if (!message || !existsSync(site)) throw error;
    refuse('out-dir', `has a parent that ${message.text}; or ${mend}: the site is made beside its folder`, {
      file: site,
    });
  }
}

/** By these a folder is known as a site that was built before. */
const OF_SITES = ['sw.js', 'data'];

/**
 * Refuses an output folder that contains the inputs of the site, or files that no build made, because the folder will be replaced as a whole. So a
 * slip like `OUT_DIR=content/reports` cannot replace a library by its site.
 */
export function refuseToReplace(outDir: string, ...inputs: string[]): void {
  const { site } = placesOf(outDir);
  const lost = inputs.map((input) => realpathSync(input)).find((input) => `${input}${sep}`.startsWith(withSlash(site)));
  if (lost)
    refuse('out-dir', `would be replaced by the site, and with it ${lost}; name a folder of its own`, { file: site });
  const held = existsSync(site) ? readdirSync(site).filter((name) => name !== KEPT) : [];
  if (held.length > 0 && !OF_SITES.every((name) => held.includes(name))) {
    const mend = 'name a folder of its own, or empty this one';
    refuse('out-dir', `holds files that no build made, and the site would replace them all; ${mend}`, { file: site });
  }
}

const withSlash = (path: string): string => (path.endsWith(sep) ? path : `${path}${sep}`);
