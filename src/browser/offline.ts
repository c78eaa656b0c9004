/** Lets the service worker keep the pages that were visited, once everything else is done. */
export function keepForOffline(): void {
  const { base } = document.documentElement.dataset;
  if (!base || !('serviceWorker' in navigator)) return;
  // Not before the page is at rest: it is for the next visit.
  addEventListener('load', () =>
    setTimeout(() => navigator.serviceWorker.register(`${base}sw.js`).catch(() => {}), 3000),
  );
}
