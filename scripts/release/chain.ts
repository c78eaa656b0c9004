/**
 * The chain of releases: each release names the hash of the release before it, so that none can be changed, removed or inserted unnoticed. Reads no
 * files.
 */
import { createHash } from 'node:crypto';
import type { Release } from '../../src/anchors/files.ts';

/** Says what is wrong with a list of releases and how to mend it, in one line of English. */
export type ChainFault = string;

/**
 * The hash of a release: SHA-256 of its canonical JSON, the first 16 hex digits. The JSON holds the hash of the release before it, and the digests of
 * registries and texts. So the hash covers everything that was published up to this release.
 */
export function releaseHash(release: Release): string {
  return createHash('sha256').update(canonical(release)).digest('hex').slice(0, 16);
}

/** JSON in which the keys of every object are sorted, so that the order of keys in a file makes no difference. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).filter(([, own]) => own !== undefined);
  entries.sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${entries.map(([key, own]) => `${JSON.stringify(key)}:${canonical(own)}`).join(',')}}`;
}

/** The hash that the next release must name as its predecessor; undefined if there is no release yet. */
export function headOf(releases: readonly Release[]): string | undefined {
  const last = releases.at(-1);
  return last && releaseHash(last);
}

/** Checks that the numbers rise by one, and that each release after the first names the hash of the release before it. */
export function checkChain(releases: readonly Release[]): ChainFault[] {
  return releases.flatMap((release, index): ChainFault[] => {
    if (release.number !== index + 1)
      return [`release ${release.number} stands where release ${index + 1} should; restore content/releases.yaml`];
    const before = releases[index - 1];
    if (!before || release.previous === releaseHash(before)) return [];
    return [
      `release ${release.number} does not follow release ${before.number} as that stands here: one of them was changed; restore content/releases.yaml`,
    ];
  });
}

/**
 * Checks that a list of releases continues an earlier state of itself: each earlier release must be unchanged.
 * @param base the earlier state
 * @param where name of the earlier state in messages, e.g. `commit 1a2b3c4` or an address
 */
export function checkContinues(releases: readonly Release[], base: readonly Release[], where: string): ChainFault[] {
  const broken = base.find((release, index) => {
    const own = releases[index];
    return !own || releaseHash(own) !== releaseHash(release);
  });
  if (!broken) return [];
  return [
    `release ${broken.number} is not as ${where} has it; what was published stays: restore content/releases.yaml`,
  ];
}
