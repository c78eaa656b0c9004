/**
 * Converts between positions in the page and offsets in a block's printed text. Offsets count code points without the editor's additions, so they are
 * the same in every variant.
 */

/** Number of code points of the block's own text before a position in the page. */
export function offsetIn(block: Element, node: Node, at: number): number {
  const before = document.createRange();
  before.setStart(block, 0);
  before.setEnd(node, at);
  const copy = before.cloneContents();
  for (const added of copy.querySelectorAll('[data-editor]')) added.remove();
  return Array.from(copy.textContent ?? '').length;
}

/** The range in the page that covers the code points from `start` to `end` of the block's own text; null if the text is shorter. */
export function rangeIn(block: Element, start: number, end: number): Range | null {
  const range = document.createRange();
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  let count = 0;
  let open = false;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const added = node.parentElement?.closest('[data-editor]');
    if (added && block.contains(added)) continue;
    const chars = Array.from(node.textContent ?? '');
    const unit = (point: number) => chars.slice(0, point - count).join('').length;
    if (!open && start < count + chars.length) {
      range.setStart(node, unit(start));
      open = true;
    }
    if (open && end <= count + chars.length) {
      range.setEnd(node, unit(end));
      return range;
    }
    count += chars.length;
  }
  return null;
}
