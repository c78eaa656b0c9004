/** What a reader may see of a comparison. */
import type { Counts } from '../compare.ts';
import type { Phrase } from '../phrases.ts';

export interface Filter {
  /** Its name in the address; empty for all. */
  name: string;
  /** Name of its words (`say`). */
  words: string;
  /** The count that stands beside it. */
  counted?: keyof Counts;
  shows: (phrase: Phrase) => boolean;
}

const ALL: Filter = { name: '', words: 'shownAll', shows: () => true };

export const FILTERS: readonly Filter[] = [
  ALL,
  { name: 'new', words: 'shownNew', counted: 'new', shows: ({ state }) => state === 'new' },
  { name: 'gone', words: 'shownGone', counted: 'gone', shows: ({ state }) => state === 'gone' },
  { name: 'changed', words: 'shownChanged', counted: 'changed', shows: ({ state }) => state === 'changed' },
  {
    name: 'numbers',
    words: 'shownNumbers',
    counted: 'numbers',
    shows: ({ parts }) => parts?.some(({ differs }) => differs === 'number') ?? false,
  },
];

/** The filter that an address names; the one that shows all if it names none. */
export function filterNamed(name: string | null): Filter {
  return FILTERS.find((filter) => filter.name === name) ?? ALL;
}
