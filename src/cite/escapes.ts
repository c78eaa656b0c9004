/** How a text stands in the files that reference managers read. */
import { oneLine } from '../formats/one-line.ts';

/** Characters that mean something to TeX, and how each is printed. BibTeX counts braces, also those after a backslash. */
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

/** A text as TeX prints it, inside the braces of a field of BibTeX. */
export const inBibtex = (text: string): string => oneLine(text).replace(/[\\{}%&#_$^~]/g, (char) => TEX[char] ?? char);

/** A text in a field of RIS, which ends with its line. */
export const inRis = oneLine;

/** A text inside a string of JSON. */
export const inJson = (text: string): string => JSON.stringify(text).slice(1, -1);
