/** Escapes texts for the files that reference managers read. */
import { oneLine } from '../formats/one-line.ts';

/**
 * Characters that have a meaning in TeX, and the command that prints each. Braces need commands too, since BibTeX counts them even after a backslash.
 */
const TEX: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '%': '\\%',
  '&': '\\&',
  '#': '\\#',
  _: '\\_',
  $: '\\$',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
};

/** Escapes a text for a field of BibTeX, inside braces. */
export const inBibtex = (text: string): string => oneLine(text).replace(/[\\{}%&#_$^~]/g, (char) => TEX[char] ?? char);

/** Prepares a text for a field of RIS, which ends with its line. */
export const inRis = oneLine;

/** Escapes a text for the inside of a JSON string. */
export const inJson = (text: string): string => JSON.stringify(text).slice(1, -1);
