/**
 * A list to whose end another list is joined in one step, however long that is. With it, the lines of tables that are nested deep in each other are
 * not copied once at each level.
 */
export interface Chain<Item> {
  first: Link<Item> | null;
  last: Link<Item> | null;
}

interface Link<Item> {
  item: Item;
  next: Link<Item> | null;
}

export const newChain = <Item>(): Chain<Item> => ({ first: null, last: null });

/** Adds an item at the end. */
export function addTo<Item>(chain: Chain<Item>, item: Item): void {
  const link = { item, next: null };
  joinTo(chain, { first: link, last: link });
}

/** Adds all items of `other` at the end. `other` must not be used or added to afterwards. */
export function joinTo<Item>(chain: Chain<Item>, other: Chain<Item>): void {
  if (!other.first) return;
  if (chain.last) chain.last.next = other.first;
  else chain.first = other.first;
  chain.last = other.last;
}

/** The items in their order. */
export function itemsOf<Item>({ first }: Chain<Item>): Item[] {
  const items: Item[] = [];
  for (let link = first; link; link = link.next) items.push(link.item);
  return items;
}
