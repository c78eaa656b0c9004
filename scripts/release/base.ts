/**
 * Earlier states of a content tree that the tree itself cannot rewrite: commits of its repository, another folder, a published site.
 * The gate compares with them; without any it can only see whether a tree agrees with itself.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Release } from '../../src/anchors/files.ts';
import { refuse } from '../cli/messages.ts';

/** An earlier state of a content tree. */
export interface Base {
  /** What it is called in messages, e.g. `commit 1a2b3c4d`. */
  name: string;
  releases: Release[];
  /** The text of a file below the tree as it was then; null if there was none. Always null for a published site, which has the releases only. */
  read(path: string): string | null;
  /** Paths below the tree that were there then and are missing or different now. */
  changed(folder: string): string[];
}

/** Commits that changed the releases are looked at from the newest on, no more than these. */
const COMMITS = 200;

/**
 * The states that git remembers: the last commit, and every commit that changed the list of releases.
 * @param root the content tree
 * @param ref a branch or commit to compare with too, e.g. the branch that a pull request goes to
 * @returns none if the tree is in no repository; the newest first
 */
export function basesOfGit(root: string, ref?: string): Base[] {
  const prefix = git(root, ['rev-parse', '--show-prefix'])?.trim();
  if (prefix === undefined) {
    if (ref) refuse('base', `cannot compare with “${ref}”: the tree is in no git repository`, { file: root });
    return [];
  }
  const own =
    ref === undefined ? undefined : git(root, ['rev-parse', '--verify', '--quiet', `${ref}^{commit}`])?.trim();
  if (ref !== undefined && !own) refuse('base', `“${ref}” is no branch or commit of this repository; fetch it first`);
  const head = git(root, ['rev-parse', '--verify', '--quiet', 'HEAD'])?.trim();
  const released = git(root, ['log', `--max-count=${COMMITS}`, '--format=%H', 'HEAD', '--', 'releases.yaml']) ?? '';
  const commits = [...new Set([own, head, ...released.split('\n')].filter((commit) => commit))] as string[];
  return commits.map((commit) => baseOfCommit(root, prefix, commit));
}

function baseOfCommit(root: string, prefix: string, commit: string): Base {
  const read = (path: string) => git(root, ['show', `${commit}:${prefix}${path}`]);
  return {
    name: `commit ${commit.slice(0, 8)}`,
    releases: releasesIn(read('releases.yaml')),
    read,
    changed: (folder) =>
      (
        git(root, [
          '-c',
          'core.quotePath=false',
          'diff',
          '--name-only',
          '--no-renames',
          '--relative',
          '--diff-filter=MDT',
          commit,
          '--',
          folder,
        ]) ?? ''
      )
        .split('\n')
        .filter((path) => path !== ''),
  };
}

/** Standard output of git in a folder; null if it fails or is not installed. */
function git(root: string, args: string[]): string | null {
  try {
    return execFileSync('git', ['-C', root, ...args], {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch {
    return null;
  }
}

/**
 * What a published site says of its releases.
 * @param place address of the site, or the folder of a built one
 */
export async function baseOfSite(place: string): Promise<Base> {
  const text = await readPublished(place);
  const releases = text === undefined ? [] : (JSON.parse(text) as Release[]);
  return { name: place, releases, read: () => null, changed: () => [] };
}

const PUBLISHED = 'data/releases.json';

/** The published list; undefined from a site that is not there yet. */
async function readPublished(place: string): Promise<string | undefined> {
  if (!/^https?:/u.test(place)) {
    if (!existsSync(place)) refuse('base', 'there is no such site', { file: place });
    const file = join(place, PUBLISHED);
    return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  }
  const address = new URL(PUBLISHED, place.endsWith('/') ? place : `${place}/`);
  const response = await fetch(address).catch((cause) =>
    refuse('base', `${address} does not answer (${cause.message})`),
  );
  if (response.status === 404) return undefined;
  if (!response.ok) refuse('base', `${address} answers ${response.status}`);
  return response.text();
}

/** Releases as a file had them; none where it is empty or was broken then, which another check says. */
function releasesIn(yaml: string | null): Release[] {
  try {
    const list: unknown = yaml === null ? [] : parse(yaml);
    return Array.isArray(list) ? (list as Release[]) : [];
  } catch {
    return [];
  }
}
