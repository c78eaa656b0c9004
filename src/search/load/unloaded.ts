/** Shows that the search's script could not be loaded, with the words that the page contains for this. */
export function sayUnloaded(search: Element): void {
  const words = document.querySelector<HTMLTemplateElement>('[data-search-strings]')?.content;
  const reason = navigator.onLine ? 'broken' : 'offline';
  const status = search.querySelector('[data-search-status]');
  if (status) status.textContent = words?.querySelector(`[data-string=${reason}]`)?.textContent ?? '';
}
