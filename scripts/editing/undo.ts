import { parse } from 'yaml';
import type { Release } from '../../src/anchors/files.ts';
import { RELEASES } from '../../src/tree/files.ts';
import { refuse } from '../cli/messages.ts';
import { basesOfGit } from '../release/base.ts';
import { checkContinues } from '../release/chain.ts';
import { type PreparedUndo, prepareUndo } from '../tree/undo.ts';

/**
 * Prepares to undo the last change that a command made in a tree.
 * @throws Refused if there is none, if files were changed since, or if it is a release that was committed: others may have it by now
 */
export function prepareAllowedUndo(root: string): PreparedUndo {
  const prepared = prepareUndo(root);
  if (prepared.outputs.has(RELEASES)) refuseCommitted(root, prepared.outputs.get(RELEASES));
  return prepared;
}

function refuseCommitted(root: string, content: string | Uint8Array | null | undefined): void {
  const releases = content ? ((parse(Buffer.from(content).toString('utf8')) ?? []) as Release[]) : [];
  for (const base of basesOfGit(root)) {
    const [fault] = checkContinues(releases, base.releases, base.name);
    if (fault) refuse('undo', `the release stands in ${base.name}, and what was published stays`);
  }
}
