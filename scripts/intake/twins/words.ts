/** The letters and digits of a text, whatever their width, and where each stands: what two prints of one report have in common. */
export interface Words {
  /** UTF-16 code units. */
  text: string;
  /** For each code unit the code point of the text it came from. */
  at: number[];
}

/** @example wordsOf('增长５％，').text // '增长5' */
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
