/**
 * Runs before a dynamic `import()`: requests the files that the module will import. It replaces Vite's own helper, whose support
 * for styles, nonces and old browsers would be a fifth of the script in every page.
 */
const HELPER = `
const asked = new Set();
export const __vitePreload = (load, files = []) => {
  for (const file of files) {
    if (asked.has(file)) continue;
    asked.add(file);
    const link = document.createElement('link');
    link.rel = 'modulepreload';
    link.href = document.documentElement.dataset.base + file;
    document.head.append(link);
  }
  return load();
};`;

/** Vite's name for its helper. */
const ID = '\0vite/preload-helper.js';

/** Vite plugin that replaces Vite's helper by the one above. */
export const modulePreload = {
  name: 'module-preload',
  enforce: 'pre' as const,
  load: { filter: { id: /preload-helper\.js$/u }, handler: (id: string) => (id === ID ? HELPER : undefined) },
  generateBundle(_: unknown, bundle: Record<string, { code?: string }>) {
    for (const [name, { code = '' }] of Object.entries(bundle)) {
      if (code.includes('vite:preloadError'))
        throw new Error(`${name} has Vite's own preload helper: its name has changed.`);
      if (/__vite__mapDeps\s*=.*\.css/u.test(code))
        throw new Error(`${name} loads styles, which this helper does not.`);
    }
  },
};
