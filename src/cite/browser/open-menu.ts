import { loadTools } from './load-tools.ts';

/** Loads the menu of passages when the reader clicks a mark or selects text. If the address names a cited range, loads the script that marks it. */
export function watchPassages(): void {
  const text = document.querySelector<HTMLElement>('.text');
  if (!text) return;
  text.addEventListener('click', (event) => {
    const mark = (event.target as Element).closest<HTMLAnchorElement>('.mark');
    if (!mark || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    // The address names the block, and the page stays where it is: the menu opens under the finger.
    event.preventDefault();
    history.replaceState(null, '', mark.hash);
    loadTools().then(({ offerBlock }) => offerBlock(mark), sayLost);
  });
  let timer = 0;
  document.addEventListener('selectionchange', () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => {
      const selection = getSelection();
      if (selection && !selection.isCollapsed && text.contains(selection.anchorNode))
        loadTools().then(({ offerSelection }) => offerSelection(selection), ignore);
    }, 300);
  });
  if (/[?&][vr]=/.test(location.search)) loadTools().then(({ followCitation }) => followCitation(), ignore);
}

/**
 * Tells the reader who clicked that the script could not be loaded: there is no network, or the site was published anew since this tab was opened.
 */
function sayLost(): void {
  const line = document.querySelector<HTMLElement>('[data-menu-lost]');
  if (line) line.hidden = false;
}

/** For scripts that the reader has not asked for: if they cannot be loaded, nothing is said. */
function ignore(): void {}

/** On the citation page: fills in the day of access and shows the copy buttons. */
export function fillCitationPage(): void {
  const formats = document.querySelector<HTMLElement>('[data-formats]');
  if (!formats) return;
  // Without its script the page still shows the citations.
  loadTools().then(({ fillFormats }) => fillFormats(formats), ignore);
}
