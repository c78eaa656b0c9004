/** Prints the section that begins with a heading, and nothing else of the text. */
export function printSection(heading: HTMLElement): void {
  const depth = (element: Element | null) => Number(/^H(\d)$/.exec(element?.tagName ?? '')?.[1] ?? 9);
  const section = new Set<Element>([heading]);
  for (let next = heading.nextElementSibling; next && depth(next) > depth(heading); next = next.nextElementSibling)
    section.add(next);
  for (const block of document.querySelectorAll('.text > *'))
    if (!section.has(block)) block.classList.add('not-printed');
  addEventListener('afterprint', restore, { once: true });
  print();
}

function restore(): void {
  for (const block of document.querySelectorAll('.not-printed')) block.classList.remove('not-printed');
}
