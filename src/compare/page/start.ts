/** Starts the page that compares two reports. This code stands in the page itself and shares nothing with other scripts. */
const page = document.querySelector<HTMLElement>('[data-compare]');

if (page) {
  import('./page.ts').then(
    ({ startComparePage }) => startComparePage(page),
    () => {
      const words = page.querySelector<HTMLTemplateElement>('template')?.content;
      const status = page.querySelector('[data-compare-status]');
      if (status) status.textContent = words?.querySelector('[data-string=compareOffline]')?.textContent ?? '';
    },
  );
}
