/** The block of the report's text at the top of the window; undefined while the page is scrolled by less than 100 px. */
export function blockAtTop(): HTMLElement | undefined {
  const blocks = [...document.querySelectorAll<HTMLElement>('.text > [id]')];
  if (!blocks.length || scrollY < 100) return undefined;
  // Blocks are in page order, so the one being read is the first whose end is below the bar at the top (72 px high).
  let low = 0;
  let high = blocks.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle] as HTMLElement).getBoundingClientRect().bottom > 72) high = middle;
    else low = middle + 1;
  }
  return blocks[low];
}
