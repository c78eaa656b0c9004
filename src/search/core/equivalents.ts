/**
 * Finds the characters that count as the same in a search: those that OpenCC's character tables give as forms of one another, and those that have the
 * same position in a text in two variants (`extra`). OpenCC's phrase lists are not used, since they would join characters that differ (`炼` and `链`).
 */
import HK_VARIANTS from 'opencc-js/dict/HKVariants';
import ST_CHARACTERS from 'opencc-js/dict/STCharacters';
import TS_CHARACTERS from 'opencc-js/dict/TSCharacters';
import TW_VARIANTS from 'opencc-js/dict/TWVariants';
import { pairs } from '../../variants/opencc.ts';

const TABLES = [ST_CHARACTERS, TS_CHARACTERS, TW_VARIANTS, HK_VARIANTS];

/** Pairs of strings of the same length that are the same text in two variants. */
export type EquivalentPair = readonly [from: string, to: string];

/**
 * Classes of characters that count as the same, as one string (`台臺|里裡裏`). The first character of a class is the one to which the others fold. A class
 * is left out if no text contains any of its characters.
 */
export function equivalentClasses(used: ReadonlySet<string>, extra: Iterable<EquivalentPair> = []): string {
  const parents = joined(extra);
  const classes = Map.groupBy(parents.keys(), (character) => rootOf(parents, character));
  return [...classes]
    .filter(([, members]) => members.some((member) => used.has(member)))
    .map(([first, members]) => [first, ...members.filter((member) => member !== first).sort(byCodePoint)].join(''))
    .sort()
    .join('|');
}

/**
 * Joins the characters into classes: a map from each character to its parent in the class. The root of a class is its lowest code point, so that it
 * does not depend on the order of the data.
 */
function joined(extra: Iterable<EquivalentPair>): Map<string, string> {
  const parents = new Map<string, string>();
  const join = (a: string, b: string) => {
    const [first, second] = [rootOf(parents, a), rootOf(parents, b)].sort(byCodePoint) as [string, string];
    if (!parents.has(first)) parents.set(first, first);
    parents.set(second, first);
  };
  for (const [from, to] of everyPair(extra)) {
    const left = Array.from(from);
    const right = Array.from(to);
    if (left.length !== right.length) continue;
    left.forEach((character, i) => {
      if (character !== right[i]) join(character, right[i] as string);
    });
  }
  return parents;
}

function* everyPair(extra: Iterable<EquivalentPair>): Generator<EquivalentPair> {
  for (const table of TABLES) {
    for (const [from, forms] of pairs(table)) for (const to of forms.split(' ')) yield [from, to];
  }
  yield* extra;
}

function rootOf(parents: Map<string, string>, character: string): string {
  let root = character;
  for (let next = parents.get(root); next !== undefined && next !== root; next = parents.get(root)) root = next;
  return root;
}

function byCodePoint(a: string, b: string): number {
  return (a.codePointAt(0) as number) - (b.codePointAt(0) as number);
}
