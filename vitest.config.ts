import { defineConfig } from 'vitest/config';

/**
 * Milliseconds after which a test hangs for certain. No test may depend on how fast the machine is: on a busy one everything takes twenty
 * times as long.
 */
const HANGS = 1_800_000;

/**
 * Test files that run at a time. Browser tests mostly wait, for the browser or for a time to pass, so that there may be more of them than
 * processors.
 */
const WORKERS = 3;

/**
 * What each project has in common. Test files share the modules of their worker: loading them anew for each file took as long as the tests
 * themselves. So a test must leave no module, and nothing of `node:fs`, other than it found it.
 */
const SHARED = { isolate: false, testTimeout: HANGS, hookTimeout: HANGS };

/** `npm test` runs all projects; `npx vitest run --project unit` only the fast tests of the program, `library` those of the reports in `content/`. */
export default defineConfig({
  test: {
    maxWorkers: WORKERS,
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts'],
          ...SHARED,
        },
      },
      {
        test: {
          name: 'library',
          include: ['tests/library/**/*.test.ts'],
          ...SHARED,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: ['tests/support/global-setup.ts'],
          expect: { poll: { timeout: 60_000 } },
          ...SHARED,
        },
      },
    ],
  },
});
