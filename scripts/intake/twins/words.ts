/**
 * The letters and digits of a text, each in its narrow form (`5` for `５`), with its place in the text. Two prints of one report have them in common.
 */
export interface Words {
  /** In UTF-16 units. */
  text: string;
  /** For each UTF-16 unit, the index of the code point of the original text that it came from. */
  at: number[];
}

/** Reduces a text to its letters and digits. @example wordsOf('增长５％，').text // '增长5' */
export function wordsOf(text: string): Words {
  const words: string[] = [];
  const at: number[] = [];
  let index = 0;
  for (const char of text) {
    if (/[\p{L}\p{N}]/u.test(char)) {
      const narrow = char.normalize('NFKC');
      words.push(narrow);
      for (let unit = 0; unit < narrow.length; unit += 1) at.push(index);
    }
    index += 1;
  }
  return { text: words.join(''), at };
}
