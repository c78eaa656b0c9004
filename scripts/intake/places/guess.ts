/** Guesses the place of a report that does not state it, by the names that its text has most. A guess is always a doubt. */
import { simplified } from '../../../src/variants/simplified.ts';
import { type SelfRule, SPEAKS_FOR } from './guess.rules.ts';
import { type Place, places } from './places.ts';

/** The opening words stand within this many UTF-16 units. */
const OPENING = 3000;
/** Longer texts are cut before names are counted, because each place of the table is looked for. In UTF-16 units. */
const LONGEST = 200_000;
/** A place counts only if the text names it at least this often, as a report does with its own place. */
const OFTEN = 3;

/** The kind of place for which the speaker speaks; undefined if the opening words do not say it. */
export function speaksFor(text: string): SelfRule | undefined {
  const opening = simplified(text.slice(0, OPENING));
  return SPEAKS_FOR.map((rule) => ({ rule, at: opening.search(rule.pattern) }))
    .filter(({ at }) => at >= 0)
    .toSorted((one, other) => one.at - other.at)[0]?.rule;
}

/** Whether a place is of the kind. */
export function isOfKind({ name, level }: Place, { levels, endings }: SelfRule): boolean {
  return levels.includes(level) && endings.some((ending) => name.endsWith(ending));
}

/** A guessed place, and how often the text names it. */
export interface Guess {
  place: Place;
  count: number;
}

/**
 * The place of the speaker's kind that the text names most. Null if the speaker does not say for what kind of place he speaks, or the text names the
 * place less than `OFTEN` times or less than twice as often as the next.
 */
export function guessPlace(text: string): Guess | null {
  const kind = speaksFor(text);
  if (!kind) return null;
  const plain = simplified(text.slice(0, LONGEST));
  const counted = places()
    .filter((place) => isOfKind(place, kind))
    .map((place): Guess => ({ place, count: mentions(plain, place) }))
    .filter(({ count }) => count >= OFTEN)
    .toSorted((one, other) => other.count - one.count);
  const [best, second] = counted;
  return best && (!second || second.count * 2 <= best.count) ? best : null;
}

/** How often a text names a place. Short names of counties are left out, because many are everyday words (平安, 富民). */
function mentions(text: string, { name, short, level }: Place): number {
  return text.split(simplified(level === 'county' ? name : short)).length - 1;
}
