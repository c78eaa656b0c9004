import { type Patience, tryLock, withLock } from '../tree/lock.ts';
import { settleSite } from './beside.ts';

/** Where the locks of this project lie. */
const LOCKS = '.cache';

/** The lock of the whole of a build. */
const BUILDING = `${LOCKS}/building`;

/** The rendering process's own lock: it may outlive, for a moment, the build that started it. */
export const RENDERING = `${LOCKS}/rendering`;

/**
 * Runs a build when no other runs in this project: Astro keeps the list of content modules in one place for all builds, and two at a time would
 * read each other's.
 */
export function alone<Result>(patience: Patience, build: () => Promise<Result>): Promise<Result> {
  return withLock(BUILDING, patience, async () => {
    // What is left of a killed build must not write into this one.
    await withLock(RENDERING, patience, () => {});
    return build();
  });
}

/** Puts a site into its place that a killed build left beside it; a build that runs now does that itself. */
export function settleIfIdle(outDir: string): void {
  const lock = tryLock(BUILDING, 'preview');
  if (!lock) return;
  try {
    settleSite(outDir);
  } finally {
    lock.release();
  }
}
