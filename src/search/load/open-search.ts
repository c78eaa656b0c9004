/**
 * The part of the search that is in every page. It opens the dialog on `/`, Ctrl/⌘-K and `[data-search-open]`, and marks the words
 * that a search led to.
 */
import { loadSearch } from './load.ts';
import { sayUnloaded } from './unloaded.ts';

const dialog = document.querySelector<HTMLDialogElement>('[data-search-dialog]');

function open(event: Event): void {
  if (!dialog) return;
  event.preventDefault();
  // The dialog opens before the script is loaded, so that no key is lost.
  if (!dialog.open) dialog.showModal();
  // If the script cannot be loaded, Enter still leads to the search page.
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

// The search's script may be loaded in the middle of a composition, and cannot know of it otherwise.
for (const type of ['compositionstart', 'compositionend'])
  addEventListener(type, ({ target }) => {
    (target as HTMLElement).dataset.composing = type === 'compositionstart' ? 'yes' : '';
  });

const mark = new URLSearchParams(location.search).get('mark');
// Without the script the words are not marked.
if (mark)
  loadSearch()
    .then((search) => search.markSearchedWords(mark))
    .catch(() => {});
