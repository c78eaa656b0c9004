/**
 * On every page, and all of the search that is loaded with it: opens the dialog on `/`, Ctrl/⌘-K and `[data-search-open]`, and marks
 * what a search led to.
 */
import { loadSearch } from './load.ts';
import { sayUnloaded } from './unloaded.ts';

const dialog = document.querySelector<HTMLDialogElement>('[data-search-dialog]');

function open(event: Event): void {
  if (!dialog) return;
  event.preventDefault();
  // At once, so that what is typed while the rest is loaded is not lost.
  if (!dialog.open) dialog.showModal();
  // Enter still leads to the search page.
  loadSearch().then(
    (search) => search.openSearchDialog(dialog),
    () => sayUnloaded(dialog),
  );
}

addEventListener('keydown', (event) => {
  const writing = (event.target as Element).closest?.('input, textarea, select, [contenteditable]');
  const chord = (event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'k';
  const slash = event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !writing;
  if (chord || slash) open(event);
});

addEventListener('click', (event) => {
  // With a key held down the link opens in a tab of its own, or is saved, like any other.
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  if ((event.target as Element).closest('[data-search-open]')) open(event);
});

const mark = new URLSearchParams(location.search).get('mark');
// Without the marks the page is still the page.
if (mark)
  loadSearch()
    .then((search) => search.markArrival(mark))
    .catch(() => {});
