import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { idIn, REPORTS } from '../../../src/tree/files.ts';
import { readReport } from '../../../src/tree/reports.ts';
import { messageOfError } from '../../cli/messages.ts';
import { openDecisions } from '../../release/decided.ts';
import { changedFiles, snapshot } from './snapshot.ts';
import { type Ended, type PullRequestOutcome, summaryOf } from './summary.ts';

/** The two commands that a pull request needs. Each runs to its end. */
export interface Steps {
  /** Adds the raw files of a content tree that no YAML names. */
  add: (root: string) => Promise<Ended>;
  /** Builds the site of a content tree. Undefined if no preview is wanted. */
  build: ((root: string, out: string) => Promise<Ended>) | undefined;
}

/**
 * Does what CI does for a person who only put raw files into `content/sources/`. Leaves in `out`: `summary.md`, the generated files as `content/`,
 * the site as `preview/`.
 */
export async function playPullRequest(root: string, out: string, { add, build }: Steps): Promise<PullRequestOutcome> {
  const before = snapshot(root);
  const added = await add(root);
  const changed = changedFiles(before, snapshot(root));
  mkdirSync(out, { recursive: true });
  for (const path of changed) cpSync(join(root, path), join(out, 'content', path));
  const reports = changed.flatMap((path) => idIn(REPORTS, path) ?? []).map((id) => readReport(root, id));
  const built = build && reports.length > 0 ? await build(root, join(out, 'preview')) : undefined;
  const outcome = { reports, changed, added, decisions: decisionsOf(root), built };
  writeFileSync(join(out, 'summary.md'), summaryOf(outcome));
  return outcome;
}

/** The editors' decisions about published ids. Empty if a YAML cannot be read: adding has reported that already. */
function decisionsOf(root: string): string[] {
  try {
    return openDecisions(root);
  } catch (error) {
    if (!messageOfError(error)) throw error;
    return [];
  }
}
