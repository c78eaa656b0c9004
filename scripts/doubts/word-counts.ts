/** How often words occur: in this report, and in the others of the library. */

export interface WordCounts {
  own: (words: string) => number;
  others: (words: string) => number;
  /** The characters before each occurrence in the others. */
  before: (words: string) => string[];
}

/** Counts on demand and remembers. */
export function wordCountsOf(own: string, others: string[]): WordCounts {
  const all = others.join('\n');
  return {
    own: counter(own),
    others: counter(all),
    before: (words) => occurrences(all, words).map((at) => Array.from(all.slice(Math.max(0, at - 2), at)).at(-1) ?? ''),
  };
}

function counter(text: string): (words: string) => number {
  const known = new Map<string, number>();
  return (words) => {
    const found = known.get(words) ?? occurrences(text, words).length;
    known.set(words, found);
    return found;
  };
}

function occurrences(text: string, words: string): number[] {
  const found: number[] = [];
  if (words === '') return found;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) found.push(at);
  return found;
}
