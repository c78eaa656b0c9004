/** The citation page: the day of access, and buttons that copy. */
const formats = document.querySelector<HTMLElement>('[data-formats]');
// Without its script the page is still the page.
if (formats)
  import('./formats.ts').then(
    ({ fillFormats }) => fillFormats(formats),
    () => {},
  );
