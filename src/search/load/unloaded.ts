/** Says beside a search that its script could not be loaded: without that script, so in the words that the page itself holds. */
export function sayUnloaded(search: Element): void {
  const words = document.querySelector<HTMLTemplateElement>('[data-search-strings]')?.content;
  const reason = navigator.onLine ? 'broken' : 'offline';
  const status = search.querySelector('[data-search-status]');
  if (status) status.textContent = words?.querySelector(`[data-string=${reason}]`)?.textContent ?? '';
}
