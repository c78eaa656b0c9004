import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readReport } from '../../../src/model/read-report.ts';
import { openDecisions } from '../../release/decided.ts';
import { changedFiles, snapshot } from './snapshot.ts';
import { type Ended, type Outcome, summaryOf } from './summary.ts';

/** The two commands that a pull request needs, run to their end. */
export interface Steps {
  /** Adds the raw files of a content tree that no YAML names. */
  add: (root: string) => Promise<Ended>;
  /** Builds the site of a content tree; undefined where no preview is wanted. */
  build: ((root: string, out: string) => Promise<Ended>) | undefined;
}

/**
 * Does what CI does for a person who only dropped raw files into `content/sources/`. Leaves in `out`: `summary.md`, the generated files as
 * `content/`, the site as `preview/`.
 */
export async function playPullRequest(root: string, out: string, { add, build }: Steps): Promise<Outcome> {
  const before = snapshot(root);
  const added = await add(root);
  const changed = changedFiles(before, snapshot(root));
  mkdirSync(out, { recursive: true });
  for (const path of changed) cpSync(join(root, path), join(out, 'content', path));
  const reports = changed
    .filter((path) => /^reports\/.*\.json$/u.test(path))
    .map((path) => readReport(join(root, path)));
  const built = build && reports.length > 0 ? await build(root, join(out, 'preview')) : undefined;
  const outcome = { reports, changed, added, decisions: openDecisions(root), built };
  writeFileSync(join(out, 'summary.md'), summaryOf(outcome));
  return outcome;
}
