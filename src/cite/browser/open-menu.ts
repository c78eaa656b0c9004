/** Loads the menu of passages when the reader clicks a mark or selects text, and the marking of a cited range when the address names one. */
export function watchPassages(): void {
  const text = document.querySelector('.text');
  if (!text) return;
  text.addEventListener('click', ({ target }) => {
    const mark = (target as Element).closest<HTMLElement>('.mark');
    if (mark) import('./passage.ts').then(({ offerBlock }) => offerBlock(mark));
  });
  let timer = 0;
  document.addEventListener('selectionchange', () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => {
      const selection = getSelection();
      if (selection && !selection.isCollapsed && text.contains(selection.anchorNode))
        import('./passage.ts').then(({ offerSelection }) => offerSelection(selection));
    }, 300);
  });
  if (/[?&][vr]=/.test(location.search)) import('./follow-citation.ts').then(({ followCitation }) => followCitation());
}

/** On the citation page: the day of access, and buttons that copy. */
export function fillCitationPage(): void {
  const formats = document.querySelector<HTMLElement>('[data-formats]');
  if (!formats) return;
  import('./formats.ts').then(
    ({ fillFormats }) => fillFormats(formats),
    // Without its script the page still shows the citations.
    () => {},
  );
}
