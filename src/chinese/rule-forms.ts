/**
 * Pairs of a Traditional character and its Simplified form. Rules are written in Simplified characters; with these pairs they also match Traditional
 * text.
 */
const PAIRS = '縣县區区長长屆届會会議议報报國国務务總总專专員员顧顾總总結结績绩標标點点劃划過过剛刚對对';

const SIMPLIFIED = new Map([...PAIRS.matchAll(/(.)(.)/gu)].map(([, printed = '', form = '']) => [printed, form]));

/**
 * Replaces the Traditional characters that rules look for by Simplified ones, one for one, so that offsets stay valid.
 * @example inRuleForms('縣長') // '县长'
 */
export function inRuleForms(text: string): string {
  return Array.from(text, (char) => SIMPLIFIED.get(char) ?? char).join('');
}
