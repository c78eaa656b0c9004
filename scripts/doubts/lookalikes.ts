/**
 * Finds characters that are probably misread: the word is unknown in the library as printed, but known with a look-alike in place of the character.
 */
import type { Doubt, Finder, Material } from './doubt.ts';
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

/**
 * A character is doubted if its look-alike makes a known word with a neighbour on either side, and what is printed makes no known word on any side.
 */
function doubtAt({ text, counts }: Material, at: number, row: LookAlike): Doubt | undefined {
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
    // In 240 texts of web pages, 1 of 14 was right, even where the meant word is well known; in badly read prints more are.
    weight: 'possible',
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
