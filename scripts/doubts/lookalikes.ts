/**
 * Finds characters that are probably misread: the word is unknown in the library as printed, but known with a look-alike in place of the character.
 */
import type { Doubt, Finder, Material } from './doubt.ts';
import { isWord } from './is-word.ts';
import { LOOK_ALIKES, type LookAlike, WORD_OF_TWO } from './lookalikes.rules.ts';

const HAN = /^\p{Script=Han}{2}$/u;
const byPrinted = Map.groupBy(LOOK_ALIKES, ({ printed }) => printed);

export const findLookAlikes: Finder = (material) =>
  material.text.chars.flatMap(({ char }, at) =>
    (byPrinted.get(char) ?? []).flatMap((row) => {
      const doubt = doubtAt(material, at, row);
      return doubt ? [doubt] : [];
    }),
  );

/** The two characters that the doubted character makes with its left or right neighbour, as printed and as probably meant. */
interface Side {
  printed: string;
  meant: string;
  start: number;
}

/** A word that stands at least this often in the library is well known. */
const WELL_KNOWN = 5;

/**
 * Whether the meant word is so well known that the printed one, which no dictionary has, is hardly right. It is not if the neighbour belongs to a known word on its other side, as
 * 经 in 悦己|经济 does, nor for characters that older reports use for each other, as 帐 and 账.
 */
function isSure({ text, counts }: Material, { printed, meant, start }: Side, row: LookAlike): boolean {
  const known = (words: string) => counts.own(words) + counts.others(words);
  const char = (index: number) => text.chars[index]?.char ?? '';
  const neighbourFirst = printed.startsWith(row.printed) ? undefined : char(start - 1) + printed[0];
  const outer = neighbourFirst ?? `${printed[1]}${char(start + 2)}`;
  const isOther = WORD_OF_TWO.pattern.test(outer) && known(outer) >= WELL_KNOWN;
  return row.by === 'shape' && known(meant) >= WELL_KNOWN && isWord(meant) && !isWord(printed) && !isOther;
}

/**
 * A character is doubted if its look-alike makes a known word with a neighbour on either side, and what is printed makes no known word on any side.
 */
function doubtAt(material: Material, at: number, row: LookAlike): Doubt | undefined {
  const { text, counts } = material;
  const { label, printed, meant, before = '', except = [] } = row;
  const char = (index: number) => text.chars[index]?.char ?? '';
  const left: Side = { printed: char(at - 1) + printed, meant: char(at - 1) + meant, start: at - 1 };
  const right: Side = { printed: printed + char(at + 1), meant: meant + char(at + 1), start: at };
  const sides = [left, right].filter(({ meant: words }) =>
    before ? HAN.test(words) : WORD_OF_TWO.pattern.test(words),
  );
  const known = (words: string) => counts.own(words) + counts.others(words);
  if (before && !text.chars.slice(at - before.length, at).every((one, offset) => one.char === before[offset]))
    return undefined;
  if (sides.some((side) => counts.others(side.printed) > 0)) return undefined;
  if ([left, right].some((side) => except.includes(side.printed))) return undefined;
  const best = sides.find((side) => known(side.meant) >= 2);
  // The printed character may belong to a known word on its other side, such as 太行 or 僵尸. Then it is correct.
  if (!best || sides.some((side) => side !== best && counts.own(side.printed) > 1)) return undefined;
  // The report uses the printed word several times, and never the word with the look-alike. So it is probably a correct word that the library has not
  // met before.
  if (counts.own(best.printed) > 1 && counts.own(best.meant) === 0) return undefined;
  return {
    rule: 'doubt/look-alike',
    weight: isSure(material, best, row) ? 'likely' : 'possible',
    start: best.start,
    end: best.start + 2,
    text: `“${best.printed}” is not known elsewhere, “${best.meant}” stands ${known(best.meant)} times in the library`,
    decision: {
      correction: '',
      corr: best.meant,
      certainty: 'low',
      basis: `${label}，他处作“${best.meant}”`,
    },
  };
}
