/**
 * Starts the search page and the concordance: at once if the address has a query, else when the reader focuses the form.
 */
import { loadSearch, type Search } from './load.ts';
import { sayUnloaded } from './unloaded.ts';

function startWhenNeeded(selector: string, start: (search: Search, page: HTMLElement) => void): void {
  const page = document.querySelector<HTMLElement>(selector);
  if (!page) return;
  const begin = () => {
    page.removeEventListener('focusin', begin);
    loadSearch().then(
      (search) => start(search, page),
      () => {
        sayUnloaded(page);
        page.addEventListener('focusin', begin);
      },
    );
  };
  if (new URLSearchParams(location.search).get('q')) begin();
  else page.addEventListener('focusin', begin);
}

startWhenNeeded('[data-search-page]', (search, page) => search.startSearchPage(page));
startWhenNeeded('[data-concordance]', (search, page) => search.startConcordance(page));
