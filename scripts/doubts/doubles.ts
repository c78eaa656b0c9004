/** Characters and words written twice: `发展发展`, `增强强`, `转化转移转化`. */

import { LINK } from './doubles.rules.ts';
import type { Doubt, Finder, Material } from './doubt.ts';

/** Single characters that Chinese doubles for good reason, in the words of the genre. */
const REDUPLICATED = new Set(
  '刚久重等星年人处常稳层紧渐点代家户天步时事种件条个日月欣蒸滔孜兢勃生世默切早好多大实清明白真爽村县镇乡殷牢深',
);
/** So often a word must stand elsewhere to be one of its own. */
const KNOWN = 3;

export const findDoubles: Finder = (material) => {
  const chars = material.text.chars.map(({ char }) => char);
  const doubts: Doubt[] = [];
  for (let at = 0; at < chars.length; at += 1) {
    const size = [4, 3, 2, 1].find((length) => same(chars, at, at + length, length));
    const doubt = size ? doubledAt(material, chars, at, size) : resumedAt(material, chars, at);
    if (doubt) doubts.push(doubt);
    if (size) at += 2 * size - 1;
    else if (doubt) at = doubt.end - 1;
  }
  return doubts;
};

function doubledAt({ counts }: Material, chars: string[], at: number, size: number): Doubt | undefined {
  const words = chars.slice(at, at + size).join('');
  const [before, after] = [chars[at - 1] ?? '', chars[at + 2 * size] ?? ''];
  const known = (text: string) => counts.own(text) + counts.others(text);
  // 县城|城镇: the end of one word and the beginning of another.
  const twoWords = () => known(before + words) >= 2 && known(words + after) - known(before + words + after) >= KNOWN;
  const usual =
    size === 1
      ? REDUPLICATED.has(words) || counts.others(words + words) > 0 || twoWords()
      : counts.others(before + words + words + after) > 0;
  if (usual) return undefined;
  return {
    rule: 'doubt/doubled',
    start: at,
    end: at + 2 * size,
    text: `“${words}” stands twice`,
    decision: { correction: '', corr: words, certainty: 'medium', basis: `“${words}”疑误重` },
  };
}

/** A word of two characters, two others, and the word again: `转化转移转化`. */
function resumedAt({ counts }: Material, chars: string[], at: number): Doubt | undefined {
  const whole = chars.slice(at, at + 6).join('');
  if (!/^\p{Script=Han}{6}$/u.test(whole) || !same(chars, at, at + 4, 2)) return undefined;
  const [word, between] = [whole.slice(0, 2), whole.slice(2, 4)];
  if (word === between || LINK.pattern.test(between) || counts.others(whole) > 0) return undefined;
  return {
    rule: 'doubt/doubled',
    start: at,
    end: at + 6,
    text: `“${word}” comes again after two characters`,
    decision: { correction: '', corr: between + word, certainty: 'low', basis: `“${word}”疑误重` },
  };
}

/** Whether the same Chinese characters stand at two places. */
function same(chars: string[], one: number, other: number, size: number): boolean {
  for (let offset = 0; offset < size; offset += 1) {
    const char = chars[one + offset];
    if (char === undefined || char !== chars[other + offset] || !/^\p{Script=Han}$/u.test(char)) return false;
  }
  // `AA` twice is `A` four times: not a doubled word.
  return size === 1 || new Set(chars.slice(one, one + size)).size > 1;
}
