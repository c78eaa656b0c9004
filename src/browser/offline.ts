/** Registers the service worker, which keeps visited pages for reading without a network. */
export function keepForOffline(): void {
  const { base } = document.documentElement.dataset;
  if (!base || !('serviceWorker' in navigator)) return;
  // Only the next visit needs the worker, so it is registered some time after this page has loaded.
  addEventListener('load', () =>
    setTimeout(() => navigator.serviceWorker.register(`${base}sw.js`).catch(() => {}), 3000),
  );
}
