import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';

/**
 * A page may make this many elements, and `MOST_PER_TAG` more for each of its tags. A page that exceeds this has unclosed `<font>` or `<b>` tags,
 * which HTML repeats in each paragraph.
 */
const MOST_REPEATED = 10_000;
const MOST_PER_TAG = 4;

/** Thrown when a page makes so many elements of its tags that reading it would take too long. */
export class TooManyElements extends Error {}

/** Parses a page as browsers do. @throws TooManyElements */
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
