/**
 * The headings above a block, outermost first, joined by `·`; for a heading its own words come last. They are read from the contents list of the
 * page.
 */
export function sectionOf(id: string): string {
  const entry = (heading: string | undefined) =>
    document.querySelector(
      `[data-contents] :is(a[data-heading="${heading}"], a[href="#${heading}"]:not([data-heading]))`,
    );
  const block = document.getElementById(id);
  // A block names the heading only if it is not the one printed before.
  const under = block?.dataset.under;
  let before = block?.closest('.text > *') ?? null;
  while (before && !before.matches('.heading')) before = before.previousElementSibling;
  const path: string[] = [];
  let item = (entry(id) ?? entry(under ?? before?.id))?.closest('li');
  for (; item; item = item.parentElement?.closest('li'))
    path.unshift((item.querySelector('a')?.textContent ?? '').trim());
  return path.join('·');
}
