/** Characters that are probably misread: the words around are known with a look-alike, and not with what is printed. */
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

/** One side of a character: the word of two that it makes with its neighbour. */
interface Side {
  printed: string;
  meant: string;
  start: number;
}

/** Two characters with the look-alike must be known, and on neither side a word with what is printed. */
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
  // What is printed makes a word on the other side: 太行, 僵尸.
  if (!best || sides.some((side) => side !== best && counts.own(side.printed) > 1)) return undefined;
  // The report uses what is printed more than once, and never the other: a word that the library has not met.
  if (counts.own(best.printed) > 1 && counts.own(best.meant) === 0) return undefined;
  return {
    rule: 'doubt/look-alike',
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
