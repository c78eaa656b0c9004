/**
 * Which characters are variants of one another: those that OpenCC's tables of characters name, and those that the
 * library's own texts really show in two scripts (`extra`: phrases and the house dictionary do more than the tables say).
 * OpenCC's phrase list as a whole would join characters that are no variants (`炼` and `链`).
 */
import HK_VARIANTS from 'opencc-js/dict/HKVariants';
import ST_CHARACTERS from 'opencc-js/dict/STCharacters';
import TS_CHARACTERS from 'opencc-js/dict/TSCharacters';
import TW_VARIANTS from 'opencc-js/dict/TWVariants';
import { pairs } from '../../variants/opencc.ts';

const TABLES = [ST_CHARACTERS, TS_CHARACTERS, TW_VARIANTS, HK_VARIANTS];

/** Pairs of strings of the same length that are the same text in two variants. */
export type Pair = readonly [from: string, to: string];

/**
 * Classes of characters, each with the character to fold to first, in the form that travels (`台臺|里裡裏`).
 * Only classes with a character of `used` are named: what no text contains in any form cannot be found anyway.
 */
export function variantClasses(used: ReadonlySet<string>, extra: Iterable<Pair> = []): string {
  const parents = joined(extra);
  const classes = Map.groupBy(parents.keys(), (character) => rootOf(parents, character));
  return [...classes]
    .filter(([, members]) => members.some((member) => used.has(member)))
    .map(([first, members]) => [first, ...members.filter((member) => member !== first).sort(byCodePoint)].join(''))
    .sort()
    .join('|');
}

/** A forest of classes; the root of each is its first character in code point order, so that it does not depend on the order of the data. */
function joined(extra: Iterable<Pair>): Map<string, string> {
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

function* everyPair(extra: Iterable<Pair>): Generator<Pair> {
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
