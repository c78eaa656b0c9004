/**
 * Earlier states of a content tree, which the tree itself cannot rewrite: commits of its repository, another folder, a published site. The gate
 * compares the tree with them. Without any, it can only check whether the tree agrees with itself.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Release } from '../../src/anchors/files.ts';
import { parsed } from '../../src/model/unreadable.ts';
import { RELEASES } from '../../src/tree/files.ts';
import { refuse } from '../cli/messages.ts';

/** An earlier state of a content tree. */
export interface Base {
  /** Its name in messages, e.g. `commit 1a2b3c4d`. */
  name: string;
  releases: Release[];
  /**
   * The text that a file below the tree had then; null if there was no such file. Always null for a published site, because only its releases are
   * known.
   */
  read(path: string): string | null;
  /** Paths of files in a folder of the tree that existed then and are missing or different now. */
  changed(folder: string): string[];
}

/** The most commits that are looked at among those that changed the releases, from the newest on. Older ones are ignored. */
const COMMITS = 200;

/**
 * The states in the git repository of the tree: the last commit, and every commit that changed the list of releases.
 * @param root the content tree
 * @param ref a further branch or commit to compare with, e.g. the branch into which a pull request will be merged
 * @returns the states, newest first; none if the tree is in no repository
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
  const released = git(root, ['log', `--max-count=${COMMITS}`, '--format=%H', 'HEAD', '--', RELEASES]) ?? '';
  const commits = [...new Set([own, head, ...released.split('\n')].filter((commit) => commit))] as string[];
  return commits.map((commit) => baseOfCommit(root, prefix, commit));
}

function baseOfCommit(root: string, prefix: string, commit: string): Base {
  const read = (path: string) => git(root, ['show', `${commit}:${prefix}${path}`]);
  return {
    name: `commit ${commit.slice(0, 8)}`,
    releases: releasesIn(read(RELEASES)),
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

/** Runs git in a folder and returns its standard output; null if it fails or is not installed. */
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
 * The releases that a published site lists.
 * @param place address of the site, or the folder of a built site
 */
export async function baseOfSite(place: string): Promise<Base> {
  const text = await readPublished(place);
  const list: unknown = text === undefined ? [] : parsed(place, () => JSON.parse(text), 'name a site of this library');
  if (!Array.isArray(list))
    refuse('base', `${PUBLISHED} is no list of releases; name a site of this library`, { file: place });
  return { name: place, releases: list as Release[], read: () => null, changed: () => [] };
}

const PUBLISHED = 'data/releases.json';

/** The text of the published list. Undefined if the site does not have such a list yet. */
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

/** The releases in a file of an earlier state. None if the file was empty or broken then: another check reports that. */
function releasesIn(yaml: string | null): Release[] {
  try {
    const list: unknown = yaml === null ? [] : parse(yaml);
    return Array.isArray(list) ? (list as Release[]) : [];
  } catch {
    return [];
  }
}
