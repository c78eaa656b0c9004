import { type Patience, tryLock, withLock } from '../tree/lock.ts';
import { settleSite } from './swap-site.ts';

/** The folder in which this project keeps its lock files. */
const LOCKS = '.cache';

/** A build holds this lock from its beginning to its end. */
const BUILDING = `${LOCKS}/building`;

/** The process that renders the pages holds this lock of its own, because it may outlive, for a moment, the build that started it. */
export const RENDERING = `${LOCKS}/rendering`;

/**
 * Runs a build when no other build runs in this project. Astro keeps the list of content modules in one place for all builds, so two builds at a time
 * would read each other's list.
 */
export function alone<Result>(patience: Patience, build: () => Promise<Result>): Promise<Result> {
  return withLock(BUILDING, patience, async () => {
    // The rendering process of a killed build may still run. It must end first, or it would write into this build.
    await withLock(RENDERING, patience, () => {});
    return build();
  });
}

/**
 * Puts the finished site that a killed build left beside `outDir` into its place. Does nothing while a build runs, because that build does it itself.
 */
export function settleIfIdle(outDir: string): void {
  const lock = tryLock(BUILDING, 'preview');
  if (!lock) return;
  try {
    settleSite(outDir);
  } finally {
    lock.release();
  }
}
