/** Compares what an alignment said with what the simulator knows. */
import { distance } from 'fastest-levenshtein';
import { fold } from '../../../scripts/pipeline/settle/fingerprint.ts';
import { landings, type Registry } from '../../../src/anchors/registry.ts';
import { type Passage, textOf } from './histories.ts';

export interface Tally {
  /** Passages with a text that no other has, before and after, and that was not touched. */
  unchanged: number;
  unchangedLost: number;
  /** Passages of which at most 30 % of the characters were changed. */
  changed: number;
  changedLost: number;
  /** Verbatim repeats that were not touched. */
  repeated: number;
  repeatedLost: number;
  /** Ids that a block bears whose text is not the passage's. */
  wrong: number;
  /** Ids on a copy of their passage, word for word, while the passage itself was changed beyond recognition or broken up. */
  copy: number;
  /** Ids without a block or a landing place. */
  unresolved: number;
  /** Ids in the text more than once, or given to something else after they were retired. */
  twice: number;
  /** Every id looked at. */
  ids: number;
  /** A line for each failure. */
  examples: string[];
}

export const newTally = (): Tally => ({
  unchanged: 0,
  unchangedLost: 0,
  changed: 0,
  changedLost: 0,
  repeated: 0,
  repeatedLost: 0,
  wrong: 0,
  copy: 0,
  unresolved: 0,
  twice: 0,
  ids: 0,
  examples: [],
});

/**
 * @param before the passages as released, with the ids they bear
 * @param after the passages of the new parse, with the ids that the alignment gave
 * @param registry the alignment's registry
 */
export function judge(tally: Tally, before: Named[], after: Named[], registry: Registry): void {
  const bearers = new Map<string, Named>();
  for (const named of after) {
    if (bearers.has(named.id)) tally.twice += 1;
    bearers.set(named.id, named);
  }
  const landing = new Map(landings(registry).map((l) => [l.id, l]));
  for (const { id } of registry.anchors) {
    tally.ids += 1;
    const at = bearers.has(id) ? id : landing.get(id)?.at;
    if (at === undefined || !bearers.has(at)) tally.unresolved += 1;
  }
  const times = { before: countTexts(before), after: countTexts(after) };
  for (const old of before) {
    const bearer = bearers.get(old.id);
    const heir = after.find((named) => carries(old, named));
    const text = textOf(old.passage);
    if (bearer && !carries(old, bearer)) {
      if (fold(textOf(bearer.passage)) === fold(text)) {
        tally.copy += 1;
        tally.examples.push(`copy ${old.id}: ${text.slice(0, 60)}`);
      } else {
        tally.wrong += 1;
        tally.examples.push(`wrong ${old.id}: ${text.slice(0, 60)} -> ${textOf(bearer.passage).slice(0, 60)}`);
      }
    }
    if (!heir) continue;
    const now = textOf(heir.passage);
    const lost = bearer !== heir;
    if (now === text) {
      const unique = times.before.get(fold(text)) === 1 && times.after.get(fold(now)) === 1;
      tally[unique ? 'unchanged' : 'repeated'] += 1;
      if (lost) tally[unique ? 'unchangedLost' : 'repeatedLost'] += 1;
      if (lost && unique) tally.examples.push(`lost, unchanged ${old.id}: ${text.slice(0, 60)}`);
    } else if (distance(text, now) <= 0.3 * text.length) {
      tally.changed += 1;
      if (lost) tally.changedLost += 1;
      if (lost) tally.examples.push(`lost, changed ${old.id}: ${text.slice(0, 60)} -> ${now.slice(0, 60)}`);
    }
  }
}

export interface Named {
  id: string;
  passage: Passage;
}

/** Whether `now` is the old passage: at least half of either is the same letters. */
function carries(old: Named, now: Named): boolean {
  const mine = new Set(old.passage.letters.map((letter) => letter.from));
  const common = now.passage.letters.filter((letter) => mine.has(letter.from)).length;
  return 2 * common >= old.passage.letters.length && 2 * common >= now.passage.letters.length;
}

function countTexts(named: Named[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { passage } of named) {
    const text = fold(textOf(passage));
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return counts;
}
