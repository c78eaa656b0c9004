import TS_CHARACTERS from 'opencc-js/dict/TSCharacters';
import { pairs } from './opencc.ts';

let forms: Map<string, string> | undefined;

/**
 * Replaces each Traditional character by its usual Simplified form. The result has the same length in UTF-16 units, so that offsets stay valid. It is
 * for comparing only: a few characters are common to both (`乾` of 乾县 becomes `干`), so both sides of a comparison must be converted.
 * @example simplified('武鄉縣') // '武乡县'
 */
export function simplified(text: string): string {
  forms ??= new Map(
    pairs(TS_CHARACTERS)
      .map(([from, to]): [string, string] => [from, to.split(' ')[0] ?? from])
      .filter(([from, to]) => from.length === 1 && to.length === 1),
  );
  let changed = '';
  for (const char of text) changed += forms.get(char) ?? char;
  return changed;
}
