/** Characters that are probably misread: the words around are known with a look-alike, and not with what is printed. */
import type { Doubt, Finder, Material } from './doubt.ts';
import { LOOK_ALIKES, type LookAlike } from './lookalikes.rules.ts';

const HAN = /^\p{Script=Han}$/u;
const byPrinted = Map.groupBy(LOOK_ALIKES, ({ printed }) => printed);

export const findLookAlikes: Finder = (material) =>
  material.text.chars.flatMap(({ char }, at) =>
    (byPrinted.get(char) ?? []).flatMap((row) => {
      const doubt = doubtAt(material, at, row);
      return doubt ? [doubt] : [];
    }),
  );

/** The words on each side are asked for; two characters with the look-alike must be known and none with what is printed. */
function doubtAt({ text, evidence }: Material, at: number, { printed, meant, by }: LookAlike): Doubt | undefined {
  const [before, after] = [at - 1, at + 1].map((place) => text.chars[place]?.char ?? '');
  const sides = [
    { left: before ?? '', right: '', start: at - 1, end: at + 1 },
    { left: '', right: after ?? '', start: at, end: at + 2 },
  ].filter(({ left, right }) => HAN.test(left + right));
  const known = (words: string) => evidence.own(words) + evidence.others(words);
  if (sides.some(({ left, right }) => evidence.others(left + printed + right) > 0)) return undefined;
  const best = sides.find(({ left, right }) => known(left + meant + right) >= 2);
  if (!best) return undefined;
  const words = best.left + printed + best.right;
  const corr = best.left + meant + best.right;
  const how = by === 'shape' ? '形近' : '音近';
  return {
    rule: 'doubt/look-alike',
    start: best.start,
    end: best.end,
    text: `“${words}” is not known elsewhere, “${corr}” stands ${known(corr)} times in the library`,
    decision: { correction: '', corr, certainty: 'low', basis: `“${printed}”“${meant}”${how}，他处作“${corr}”` },
  };
}
