/** Characters that mean something to TeX, and how each is printed. */
const TEX: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  '%': '\\%',
  '&': '\\&',
  '#': '\\#',
  _: '\\_',
  $: '\\$',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
};

/** A text as TeX prints it. */
export const escapeTex = (text: string): string => text.replace(/[\\{}%&#_$^~]/g, (char) => TEX[char] ?? char);
