/**
 * On the search page and the concordance: brings them to life at once if the address asks for something, else when the reader turns to
 * the form. What is needed first is asked for together.
 */
import { requestEntry } from './entry.ts';
import { sayUnloaded } from './unloaded.ts';

type Start = (page: HTMLElement, entry: Promise<Response>) => void;

function wake(selector: string, load: () => Promise<Start>): void {
  const page = document.querySelector<HTMLElement>(selector);
  if (!page) return;
  const begin = () => {
    page.removeEventListener('focusin', begin);
    const entry = requestEntry();
    // Who reads it sees why.
    entry.catch(() => {});
    load().then(
      (start) => start(page, entry),
      () => {
        sayUnloaded(page);
        page.addEventListener('focusin', begin);
      },
    );
  };
  if (new URLSearchParams(location.search).get('q')) begin();
  else page.addEventListener('focusin', begin);
}

wake('[data-search-page]', async () => (await import('./search.ts')).startSearchPage);
wake('[data-concordance]', async () => (await import('./search.ts')).startConcordance);
