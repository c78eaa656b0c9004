/**
 * Starts the search page, the concordance and the panel: at once if the address has a query, else when the reader focuses the form.
 */
import { loadSearch, type Search } from './load.ts';
import { sayUnloaded } from './unloaded.ts';

function startWhenNeeded(selector: string, start: (search: Search, page: HTMLElement) => void): void {
  const page = document.querySelector<HTMLElement>(selector);
  if (!page) return;
  keepAll(page);
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
  const query = new URLSearchParams(location.search);
  if (query.get('q') || query.get('c')) begin();
  else page.addEventListener('focusin', begin);
}

/**
 * Keeps the parameter `all` for every later query in a hidden field, so that it also holds for a query that is sent before the search is loaded.
 * Without it programs that use the page would not notice that results are left out.
 */
function keepAll(page: HTMLElement): void {
  const all = new URLSearchParams(location.search).get('all');
  if (!all) return;
  const field = Object.assign(document.createElement('input'), { type: 'hidden', name: 'all', value: all });
  page.querySelector('form')?.append(field);
}

startWhenNeeded('[data-search-page]', (search, page) => search.startSearchPage(page));
startWhenNeeded('[data-concordance]', (search, page) => search.startConcordance(page));
startWhenNeeded('[data-panel]', (search, page) => search.startPanel(page));
