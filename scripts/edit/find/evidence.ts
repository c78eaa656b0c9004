/** How often words occur: in this report, and in the others of the library. */

export interface Evidence {
  own: (words: string) => number;
  others: (words: string) => number;
}

/** Counts on demand and remembers. */
export function evidenceOf(own: string, others: string[]): Evidence {
  const all = others.join('\n');
  return { own: counter(own), others: counter(all) };
}

function counter(text: string): (words: string) => number {
  const known = new Map<string, number>();
  return (words) => {
    const found = known.get(words) ?? occurrences(text, words);
    known.set(words, found);
    return found;
  };
}

function occurrences(text: string, words: string): number {
  if (words === '') return 0;
  let count = 0;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) count += 1;
  return count;
}
