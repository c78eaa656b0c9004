/** The block of the text that stands at the top of the window, or none before the text begins. */
export function blockAtTop(): HTMLElement | undefined {
  const blocks = [...document.querySelectorAll<HTMLElement>('.text > [id]')];
  if (!blocks.length || scrollY < 100) return undefined;
  // Blocks stand in order, so the first whose end is still below the bar is the one being read.
  let low = 0;
  let high = blocks.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle] as HTMLElement).getBoundingClientRect().bottom > 72) high = middle;
    else low = middle + 1;
  }
  return blocks[low];
}
