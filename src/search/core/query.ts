/**
 * Reads what the reader typed as terms. Terms are separated by white space and must all be in one passage.
 *
 * | typed            | means                                                             |
 * |------------------|-------------------------------------------------------------------|
 * | `高质量 发展`       | both, anywhere in one passage                                     |
 * | `"高质量 发展"`     | exactly this string (straight quotes; white space is folded away) |
 * | `发展 -旅游`        | the first without the second                                      |
 * | `煤炭 OR 焦炭`      | either; binds closer than the space between terms                 |
 * | `“三农”`           | curly quotes are text like any other                              |
 *
 * A sign that has nothing to work on is text: `-5`, `OR`, a single `"`.
 */

export interface Query {
  /** A passage must contain at least one term of every clause. */
  clauses: string[][];
  /** A passage must contain none of these terms. */
  without: string[];
}

interface Word {
  /** As typed, to tell the operator `OR` from the letters. */
  typed: string;
  /** Folded, without quotes and sign. */
  text: string;
  negated: boolean;
}

const WORD = /(-?)"([^"]+)"(?=\s|$)|(\S+)/g;

/** Reads a query. `fold` gives the folded form of a piece of text; terms that fold to nothing are dropped. */
export function parseQuery(typed: string, fold: (text: string) => string): Query {
  const words = wordsOf(typed, fold);
  if (words.every((word) => word.negated)) {
    // With nothing but excluded terms, the `-` signs are meant as text.
    const literal = fold(typed);
    return { clauses: literal ? [[literal]] : [], without: [] };
  }
  const clauses: string[][] = [];
  words.forEach((word, i) => {
    if (word.negated || isOr(words, i)) return;
    if (isOr(words, i - 1)) clauses.at(-1)?.push(word.text);
    else clauses.push([word.text]);
  });
  return { clauses, without: words.filter((word) => word.negated).map((word) => word.text) };
}

/** All terms that are looked for and marked in the hits. */
export function termsOf(query: Query): string[] {
  return [...new Set(query.clauses.flat())];
}

/** What a reader must type to find exactly this string, with or without white space in it. */
export function quoted(text: string): string {
  if (!/\s/.test(text)) return text;
  // A quotation mark would end the quotation; without the white space, which is folded away, none is needed.
  return text.includes('"') ? text.replace(/\s/g, '') : `"${text}"`;
}

function wordsOf(typed: string, fold: (text: string) => string): Word[] {
  return [...typed.matchAll(WORD)]
    .map(([whole, minus, quoted, bare = '']) => {
      const negated = quoted === undefined ? /^-./.test(bare) : minus === '-';
      return { typed: whole, text: fold(quoted ?? (negated ? bare.slice(1) : bare)), negated };
    })
    .filter((word) => word.text !== '');
}

/** Whether the word at `i` is the operator `OR`. It is one only between two terms that are not excluded; else it is text. */
function isOr(words: Word[], i: number): boolean {
  const [before, word, after] = [words[i - 1], words[i], words[i + 1]];
  if (word?.typed !== 'OR' || !before || !after) return false;
  return !before.negated && !after.negated && !isOr(words, i - 1);
}
