/** Waits, at almost no cost, for a reader who wants a passage's link, or who comes by one; loads the rest only then. */
export function openDoorToPassages(): void {
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
  if (/[?&][vr]=/.test(location.search)) import('./land.ts').then(({ arrive }) => arrive());
}

/** On the citation page: the day of access, and buttons that copy. */
export function fillCitationPage(): void {
  const formats = document.querySelector<HTMLElement>('[data-formats]');
  if (!formats) return;
  import('./formats.ts').then(
    ({ fillFormats }) => fillFormats(formats),
    // Without its script the page is still the page.
    () => {},
  );
}
