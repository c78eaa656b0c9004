import { join, sep } from 'node:path';
import type { Plugin } from 'vite';
import { contentDir } from '../tree/content-dir.ts';
import { REPORTS } from '../tree/files.ts';

/** `ingest` writes the files of a report one after another: after the last of them it is waited this long, in ms. */
const WRITTEN = 200;

/** Vite plugin for `npm run dev`: loads the page in the browser anew when reports were made anew. */
export const reloadReports: Plugin = {
  name: 'reload-reports',
  apply: 'serve',
  configureServer({ watcher, environments }) {
    const folder = join(contentDir(), REPORTS) + sep;
    let timer: NodeJS.Timeout | undefined;
    watcher.add(folder);
    watcher.on('all', (_, file) => {
      if (!file.startsWith(folder)) return;
      clearTimeout(timer);
      timer = setTimeout(() => environments.client.hot.send({ type: 'full-reload', path: '*' }), WRITTEN);
    });
  },
};
