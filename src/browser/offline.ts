/** Registers the service worker, which keeps visited pages for reading without a network. */
export function keepForOffline(): void {
  const { base } = document.documentElement.dataset;
  if (!base || !('serviceWorker' in navigator)) return;
  // The worker serves the next visit, so it waits until this page has loaded.
  addEventListener('load', () =>
    setTimeout(() => navigator.serviceWorker.register(`${base}sw.js`).catch(() => {}), 3000),
  );
}
