/**
 * A trie over UTF-16 units that finds the longest key at an offset of a text. It is made for speed, because the converter asks at every character:
 * the first unit is looked up in a plain array, and a node with one child (most have one) needs no map.
 */

interface TrieNode<T> {
  /** The key that ends at this node; null if none does. */
  key: string | null;
  value: T | undefined;
  /** The UTF-16 unit that leads to `child`; -1 if there is no child. */
  unit: number;
  child: TrieNode<T> | null;
  /** Further children, by the unit that leads to each; null if there are none. */
  others: Map<number, TrieNode<T>> | null;
}

export type Trie<T> = (TrieNode<T> | undefined)[];

const emptyNode = <T>(): TrieNode<T> => ({ key: null, value: undefined, unit: -1, child: null, others: null });

function childOf<T>(node: TrieNode<T>, unit: number): TrieNode<T> | null {
  if (node.unit === unit) return node.child;
  return node.others?.get(unit) ?? null;
}

function addChild<T>(node: TrieNode<T>, unit: number): TrieNode<T> {
  const child = emptyNode<T>();
  if (node.child === null) {
    node.unit = unit;
    node.child = child;
  } else {
    node.others ??= new Map();
    node.others.set(unit, child);
  }
  return child;
}

/** Builds a trie. If two entries have the same key, the first one counts. */
export function buildTrie<T>(entries: Iterable<readonly [key: string, value: T]>): Trie<T> {
  const trie: Trie<T> = new Array(0x10000);
  for (const [key, value] of entries) {
    if (key === '') continue;
    const first = key.charCodeAt(0);
    let node = trie[first] ?? emptyNode<T>();
    trie[first] = node;
    for (let i = 1; i < key.length; i++) {
      const unit = key.charCodeAt(i);
      node = childOf(node, unit) ?? addChild(node, unit);
    }
    if (node.key === null) {
      node.key = key;
      node.value = value;
    }
  }
  return trie;
}

/** The node of the longest key that starts at `at` and ends at or before `end`; null if there is none. */
export function longestMatch<T>(trie: Trie<T>, text: string, at: number, end: number): TrieNode<T> | null {
  let node: TrieNode<T> | null = trie[text.charCodeAt(at)] ?? null;
  let best: TrieNode<T> | null = null;
  for (let i = at + 1; node; i++) {
    if (node.key !== null) best = node;
    if (i >= end || node.child === null) break;
    node = childOf(node, text.charCodeAt(i));
  }
  return best;
}
