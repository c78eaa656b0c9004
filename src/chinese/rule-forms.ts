/** Rules are written in Simplified forms. What they look for in a text that is printed in Traditional ones is found by these, one for one. */
const PAIRS = '縣县區区長长屆届會会議议報报國国務务總总專专員员顧顾總总結结績绩標标點点劃划過过剛刚對对';

const SIMPLIFIED = new Map([...PAIRS.matchAll(/(.)(.)/gu)].map(([, printed = '', form = '']) => [printed, form]));

/** The text as the rules read it; every character keeps its place. @example inRuleForms('縣長') // '县长' */
export function inRuleForms(text: string): string {
  return Array.from(text, (char) => SIMPLIFIED.get(char) ?? char).join('');
}
