/**
 * On every page, and all of the search that is loaded with it: opens the dialog on `/`, Ctrl/⌘-K and `[data-search-open]`,
 * wakes the search pages when the reader turns to them, and marks what a search led to.
 */
import { startThread } from './thread.ts';

const dialog = document.querySelector<HTMLDialogElement>('[data-search-dialog]');

function open(event: Event): void {
  if (!dialog) return;
  event.preventDefault();
  // At once, so that what is typed while the rest is loaded is not lost.
  if (!dialog.open) dialog.showModal();
  startThread();
  void import('./dialog.ts').then((module) => module.openSearchDialog(dialog));
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

/** Runs `start` at once if the address asks for something, else when the reader turns to the form. The worker does not wait for it. */
function wake(selector: string, start: (page: HTMLElement) => void): void {
  const page = document.querySelector<HTMLElement>(selector);
  if (!page) return;
  const begin = () => {
    startThread();
    start(page);
  };
  if (new URLSearchParams(location.search).get('q')) begin();
  else page.addEventListener('focusin', begin, { once: true });
}

wake('[data-search-page]', (page) => void import('./search-page.ts').then((module) => module.startSearchPage(page)));
wake('[data-concordance]', (page) => void import('./concordance.ts').then((module) => module.startConcordance(page)));

const mark = new URLSearchParams(location.search).get('mark');
if (mark) void import('./arrive.ts').then((module) => module.markArrival(mark));
