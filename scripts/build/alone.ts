import { readdirSync } from 'node:fs';
import { type Patience, tryLock, withLock } from '../tree/lock.ts';
import { settleSite } from './swap-site.ts';

/** The folder in which this project keeps its lock files. */
const LOCKS = '.cache';

/** A build holds this lock from its beginning to its end. */
const BUILDING = `${LOCKS}/building`;

const RENDERING = 'rendering';

/** Each process that renders pages holds a lock of its own, because it may outlive, for a moment, the build that started it. */
export const renderingLock = (number: number): string => `${LOCKS}/${RENDERING}-${number}`;

/**
 * Runs a build when no other build runs in this project, since builds share what they keep of one another.
 */
export function alone<Result>(patience: Patience, build: () => Promise<Result>): Promise<Result> {
  return withLock(BUILDING, patience, async () => {
    // Rendering processes of a killed build may still run. They must end first, or they would write into this build.
    const left = readdirSync(LOCKS).filter((name) => name.startsWith(RENDERING));
    for (const name of left) await withLock(`${LOCKS}/${name}`, patience, () => {});
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
