/** Finds characters that do not belong into clean prose: lost characters, marks without their partner, two marks in a row. */
import type { Doubt, Finder } from './doubt.ts';
import { SIGN_RULES } from './signs.rules.ts';

const SIGNS = SIGN_RULES.map((rule) => ({ ...rule, pattern: new RegExp(rule.pattern, 'gu') }));

/** Opening marks, each with its closing mark. */
const PARTNERS: [string, string][] = [
  ['“', '”'],
  ['（', '）'],
  ['《', '》'],
];

export const findSigns: Finder = ({ text }) => {
  const doubts = SIGNS.flatMap(({ pattern, text: seen, decision }) =>
    [...text.text.matchAll(pattern)].map((match): Doubt => {
      const start = text.indexOfUnit[match.index] ?? 0;
      const end = (text.indexOfUnit[match.index + match[0].length - 1] ?? 0) + 1;
      const corr = 'corr' in decision ? { corr: proposal(match[0]) } : {};
      return { rule: 'doubt/sign', weight: 'likely', start, end, text: seen, decision: { ...decision, ...corr } };
    }),
  );
  return [...doubts, ...PARTNERS.flatMap(([open, close]) => unpaired(text.chars, open, close))];
};

function proposal(words: string): string {
  return words.includes('克') ? words.replace('克', '微克') : words.slice(-1);
}

/** Finds opening marks without a closing mark in the same passage (paragraph), and closing marks without an opening mark. */
function unpaired(chars: { char: string; passage: number }[], open: string, close: string): Doubt[] {
  const alone: number[] = [];
  let waiting: number[] = [];
  chars.forEach(({ char, passage }, at) => {
    if (chars[at - 1]?.passage !== passage) {
      for (const opened of waiting) alone.push(opened);
      waiting = [];
    }
    if (char === open) waiting.push(at);
    else if (char === close && waiting.pop() === undefined) alone.push(at);
  });
  return [...alone, ...waiting].map((at) => ({
    rule: 'doubt/unpaired',
    weight: 'likely',
    start: at,
    end: at + 1,
    text: `“${chars[at]?.char}” has no partner in its paragraph`,
    decision: { keep: '', why: '标点未成对，原文如此' },
  }));
}
