/**
 * Gives each block of a report its mark: a link to the block, whose sign the stylesheet draws. The marks are no part of the page as it is sent: there
 * they would be a thirtieth of it, and empty links between the paragraphs for programs that read it.
 */
export function addMarks(): void {
  for (const block of document.querySelectorAll<HTMLElement>('.text > [id], .text > .table > [id]')) {
    const mark = document.createElement('a');
    mark.className = 'mark';
    mark.href = `#${block.id}`;
    mark.ariaLabel = block.id;
    if (block.matches('table')) block.after(mark);
    else if (block.matches('.run-in')) block.prepend(mark);
    else block.append(mark);
  }
}
