/** Places in a block's printed text: code points, what the editor added not counted. The same in every variant. */

/** How many characters of the block's own text stand before a place in it. */
export function offsetIn(block: Element, node: Node, at: number): number {
  const before = document.createRange();
  before.setStart(block, 0);
  before.setEnd(node, at);
  const copy = before.cloneContents();
  for (const added of copy.querySelectorAll('[data-editor]')) added.remove();
  return Array.from(copy.textContent ?? '').length;
}

/** The characters from `start` to `end` of the block's own text; null if it does not have so many. */
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
