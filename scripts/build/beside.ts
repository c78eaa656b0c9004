/**
 * A site is made beside the one that is there, and takes its place whole. What a build that was killed left is settled by the next command
 * that comes to the folder. Two renames take the old site away and put the new one there; killed between them, the new one waits,
 * whole, for the next command.
 */
import { existsSync, mkdirSync, realpathSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { messageOfError, refuse } from '../cli/messages.ts';

/** The folder of a site, and its neighbours while it is renewed. */
interface Places {
  site: string;
  /** A site in the making. Whatever is in it counts for nothing. */
  draft: string;
  /** A site that is whole and has not yet taken its place. */
  ready: string;
  /** The site before, about to be removed. */
  old: string;
}

/** Not part of the site: a folder that is published by version control stays under it. */
const KEPT = '.git';

function placesOf(outDir: string): Places {
  // Where a link leads: the link itself stays as it is.
  const site = existsSync(outDir) ? realpathSync(outDir) : resolve(outDir);
  const beside = (name: string) => join(dirname(site), `.${basename(site)}-${name}`);
  return { site, draft: beside('draft'), ready: beside('ready'), old: beside('old') };
}

/**
 * Makes a site in a folder beside `outDir` and, if that went well, puts it there. Otherwise the site that was there stays as it is. No other
 * process makes this site meanwhile.
 * @param make writes the whole site into the folder it is given, and gives an exit code
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

/** Finishes what a killed build left: a site that is whole takes its place, all else is removed. */
export function settleSite(outDir: string): void {
  const { site, draft, ready, old } = placesOf(outDir);
  rmSync(draft, { recursive: true, force: true });
  if (existsSync(ready)) {
    rmSync(old, { recursive: true, force: true });
    if (existsSync(join(site, KEPT))) renameSync(join(site, KEPT), join(ready, KEPT));
    if (existsSync(site)) renameSync(site, old);
    renameSync(ready, site);
  }
  // Only if somebody took away the one that waited: then the old one is the last there is.
  if (!existsSync(site) && existsSync(old)) renameSync(old, site);
  rmSync(old, { recursive: true, force: true });
}

/** Refuses a folder that cannot be exchanged, before anything is made. */
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

/** Refuses a folder for the site that holds what the site is made of: it will be replaced whole. */
export function refuseToReplace(outDir: string, ...inputs: string[]): void {
  const { site } = placesOf(outDir);
  const lost = inputs.map((input) => realpathSync(input)).find((input) => `${input}${sep}`.startsWith(withSlash(site)));
  if (lost)
    refuse('out-dir', `would be replaced by the site, and with it ${lost}; name a folder of its own`, { file: site });
}

const withSlash = (path: string): string => (path.endsWith(sep) ? path : `${path}${sep}`);
