/** The chain of releases: each names the hash of the one before it, so that none can be changed, removed or put in between. Pure. */
import { createHash } from 'node:crypto';
import type { Release } from '../../src/anchors/files.ts';

/** What is wrong with a list of releases. English, one line each: what, and how to mend it. */
export type ChainFault = string;

/**
 * The hash of a release: SHA-256 of its canonical JSON, the first 16 hex digits. It covers the hash of the release before it, and through
 * the digests of registries and texts that the entry names everything that was published.
 */
export function releaseHash(release: Release): string {
  return createHash('sha256').update(canonical(release)).digest('hex').slice(0, 16);
}

/** JSON with the keys of every object in one order, whatever order a file has them in. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).filter(([, own]) => own !== undefined);
  entries.sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${entries.map(([key, own]) => `${JSON.stringify(key)}:${canonical(own)}`).join(',')}}`;
}

/** The hash that the next release has to name; undefined before the first. */
export function headOf(releases: readonly Release[]): string | undefined {
  const last = releases.at(-1);
  return last && releaseHash(last);
}

/** Whether numbers rise by one, and each release after the first names the one before. */
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
 * Whether a list of releases continues an earlier state of itself.
 * @param base the earlier state
 * @param where what the earlier state is called, e.g. `commit 1a2b3c4` or an address
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
