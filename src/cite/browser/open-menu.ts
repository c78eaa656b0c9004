/** Loads the menu of passages when the reader clicks a mark or selects text, and the marking of a cited range when the address names one. */
export function watchPassages(): void {
  const text = document.querySelector('.text');
  if (!text) return;
  text.addEventListener('click', ({ target }) => {
    const mark = (target as Element).closest<HTMLElement>('.mark');
    if (mark) import('./passage.ts').then(({ offerBlock }) => offerBlock(mark), sayLost);
  });
  let timer = 0;
  document.addEventListener('selectionchange', () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => {
      const selection = getSelection();
      if (selection && !selection.isCollapsed && text.contains(selection.anchorNode))
        import('./passage.ts').then(({ offerSelection }) => offerSelection(selection), ignore);
    }, 300);
  });
  if (/[?&][vr]=/.test(location.search))
    import('./follow-citation.ts').then(({ followCitation }) => followCitation(), ignore);
}

/** The site was published anew since this tab was opened, or there is no network: the script is not to be had. Whoever clicked is told. */
function sayLost(): void {
  const line = document.querySelector<HTMLElement>('[data-menu-lost]');
  if (line) line.hidden = false;
}

/** Nobody has asked for what does not come. */
function ignore(): void {}

/** On the citation page: the day of access, and buttons that copy. */
export function fillCitationPage(): void {
  const formats = document.querySelector<HTMLElement>('[data-formats]');
  if (!formats) return;
  // Without its script the page still shows the citations.
  import('./formats.ts').then(({ fillFormats }) => fillFormats(formats), ignore);
}
