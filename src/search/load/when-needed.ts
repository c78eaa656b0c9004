/**
 * On the search page and the concordance: brings them to life at once if the address asks for something, else when the reader turns to
 * the form.
 */
import { loadSearch, type Search } from './load.ts';
import { sayUnloaded } from './unloaded.ts';

function wake(selector: string, start: (search: Search, page: HTMLElement) => void): void {
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

wake('[data-search-page]', (search, page) => search.startSearchPage(page));
wake('[data-concordance]', (search, page) => search.startConcordance(page));
