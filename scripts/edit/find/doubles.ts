/** Characters and words written twice: `发展发展`, `增强强`. */
import type { Doubt, Finder } from './doubt.ts';

/** Single characters that Chinese doubles for good reason, in the words of the genre. */
const REDUPLICATED = new Set(
  '刚久重等星年人处常稳层紧渐点代家户天步时事种件条个日月欣蒸滔孜兢勃生世默切早好多大实清明白真爽村县镇乡',
);

export const findDoubles: Finder = ({ text, evidence }) => {
  const doubts: Doubt[] = [];
  const chars = text.chars.map(({ char }) => char);
  for (let at = 0; at < chars.length; at += 1) {
    const size = [4, 3, 2, 1].find((length) => doubled(chars, at, length));
    if (!size) continue;
    const words = chars.slice(at, at + size).join('');
    const twice = words + words;
    const around = (chars[at - 1] ?? '') + twice + (chars[at + 2 * size] ?? '');
    const usual = size === 1 ? REDUPLICATED.has(words) || evidence.others(twice) > 0 : evidence.others(around) > 0;
    if (!usual) {
      doubts.push({
        rule: 'doubt/doubled',
        start: at,
        end: at + 2 * size,
        text: `“${words}” stands twice`,
        decision: { correction: '', corr: words, certainty: 'medium', basis: `“${words}”疑误重` },
      });
    }
    at += 2 * size - 1;
  }
  return doubts;
};

function doubled(chars: string[], at: number, size: number): boolean {
  for (let offset = 0; offset < size; offset += 1) {
    const char = chars[at + offset];
    if (char === undefined || char !== chars[at + size + offset] || !/^\p{Script=Han}$/u.test(char)) return false;
  }
  // `AA` twice is `A` four times: not a doubled word.
  return size === 1 || new Set(chars.slice(at, at + size)).size > 1;
}
