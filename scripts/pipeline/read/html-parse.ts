import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';

/** A page of so many more elements than it has tags repeats unclosed `<font>` or `<b>` in each paragraph, as HTML asks. */
const MOST_REPEATED = 10_000;
const MOST_PER_TAG = 4;

/** Thrown when a page makes so many elements of its tags that reading it would take time without end. */
export class TooManyElements extends Error {}

/** Parses a page as browsers do. Throws `TooManyElements`. */
export function parsePage(html: string): Tree.Document {
  let left = MOST_REPEATED + MOST_PER_TAG * (html.split('<').length - 1);
  return parse(html, {
    treeAdapter: {
      ...defaultTreeAdapter,
      createElement: (...given) => {
        left -= 1;
        if (left < 0) throw new TooManyElements();
        return defaultTreeAdapter.createElement(...given);
      },
    },
  });
}
