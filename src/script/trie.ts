/**
 * A trie over UTF-16 units that finds the longest key at a place. The first unit is looked up in a plain array,
 * because most places of a text fail or succeed there and the converter looks at every one of them.
 */

export interface TrieNode<T> {
  next: Map<number, TrieNode<T>> | null;
  /** The key that ends here, if one does. */
  key: string | null;
  value: T | undefined;
}

export type Trie<T> = (TrieNode<T> | undefined)[];

const emptyNode = <T>(): TrieNode<T> => ({ next: null, key: null, value: undefined });

/** Builds a trie; of two entries with one key the first wins. */
export function buildTrie<T>(entries: Iterable<readonly [key: string, value: T]>): Trie<T> {
  const trie: Trie<T> = new Array(0x10000);
  for (const [key, value] of entries) {
    if (key === '') continue;
    const first = key.charCodeAt(0);
    let node = trie[first];
    if (!node) {
      node = emptyNode();
      trie[first] = node;
    }
    for (let i = 1; i < key.length; i++) {
      const unit = key.charCodeAt(i);
      node.next ??= new Map();
      let child = node.next.get(unit);
      if (!child) {
        child = emptyNode();
        node.next.set(unit, child);
      }
      node = child;
    }
    if (node.key === null) {
      node.key = key;
      node.value = value;
    }
  }
  return trie;
}

/** The node of the longest key that starts at `at` and ends at or before `end`. */
export function longestMatch<T>(trie: Trie<T>, text: string, at: number, end: number): TrieNode<T> | null {
  let node = trie[text.charCodeAt(at)];
  let best: TrieNode<T> | null = null;
  for (let i = at + 1; node; i++) {
    if (node.key !== null) best = node;
    if (i >= end || node.next === null) break;
    node = node.next.get(text.charCodeAt(i));
  }
  return best;
}
