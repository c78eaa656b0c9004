/** Finds characters and words that are written twice: `发展发展`, `增强强`, `转化转移转化`. */

import { EACH, LINK } from './doubles.rules.ts';
import type { Doubt, Finder, Material } from './doubt.ts';
import { isWord } from './is-word.ts';

/** Characters that Chinese correctly writes twice, in the words of work reports: 刚刚, 久久, 重重. */
const REDUPLICATED = new Set(
  '刚久重等星年人处常稳层紧渐点代家户天步时事种件条个日月欣蒸滔孜兢勃生世默切早好多大实清明白真爽村县镇乡殷牢深',
);
/** A word must occur at least this often elsewhere to count as a word of its own. */
const KNOWN = 3;

export const findDoubles: Finder = (material) => {
  const chars = material.text.chars.map(({ char }) => char);
  const doubts: Doubt[] = [];
  for (let at = 0; at < chars.length; at += 1) {
    const size = [4, 3, 2, 1].find(
      (length) => same(chars, at, at + length, length) && isOne(material, at, at + 2 * length),
    );
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
  // In 县城|城镇, 城 is the end of one word and the beginning of another: nothing was doubled.
  const twoWords = () => known(before + words) >= 2 && known(words + after) - known(before + words + after) >= KNOWN;
  const usual =
    size === 1
      ? REDUPLICATED.has(words) || counts.others(words + words) > 0 || twoWords()
      : counts.others(before + words + words + after) > 0;
  if (usual) return undefined;
  return {
    rule: 'doubt/doubled',
    // A single character is nearly always doubled on purpose (一张张) or ends one word and begins the next (缴费|费率).
    weight: size > 1 && isWord(words) && !EACH.pattern.test(words) ? 'likely' : 'possible',
    start: at,
    end: at + 2 * size,
    text: `“${words}” stands twice`,
    decision: { correction: '', corr: words, certainty: 'medium', basis: `“${words}”疑误重` },
  };
}

/** Finds a word of two characters that comes again after two other characters: `转化转移转化`. */
function resumedAt(material: Material, chars: string[], at: number): Doubt | undefined {
  const { counts } = material;
  const whole = chars.slice(at, at + 6).join('');
  if (!/^\p{Script=Han}{6}$/u.test(whole) || !same(chars, at, at + 4, 2) || !isOne(material, at, at + 6))
    return undefined;
  const [word, between] = [whole.slice(0, 2), whole.slice(2, 4)];
  if (word === between || LINK.pattern.test(between) || counts.others(whole) > 0) return undefined;
  return {
    rule: 'doubt/doubled',
    weight: 'possible',
    start: at,
    end: at + 6,
    text: `“${word}” comes again after two characters`,
    decision: { correction: '', corr: between + word, certainty: 'low', basis: `“${word}”疑误重` },
  };
}

/** Whether a stretch lies in one paragraph. The last word of a heading often returns as the first of its text. */
function isOne({ text: { chars } }: Material, start: number, end: number): boolean {
  return chars[start]?.passage === chars[end - 1]?.passage;
}

/** Whether the same Chinese characters stand at two places. */
function same(chars: string[], one: number, other: number, size: number): boolean {
  for (let offset = 0; offset < size; offset += 1) {
    const char = chars[one + offset];
    if (char === undefined || char !== chars[other + offset] || !/^\p{Script=Han}$/u.test(char)) return false;
  }
  // 人人人人 is one character four times, and not the word 人人 twice.
  return size === 1 || new Set(chars.slice(one, one + size)).size > 1;
}
