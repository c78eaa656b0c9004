/** The pages that `npm run dev` has and no built site: they show what is still to do, which is for editors and not for readers. */
import type { AstroIntegration } from 'astro';
import type { Connect, Plugin } from 'vite';
import type { StatusData } from '../../src/dev/status-page.ts';
import { contentDir } from '../../src/tree/content-dir.ts';
import { generatorFile } from '../../src/tree/roots.ts';
import { formatMessage, messagesOfFault } from '../cli/messages.ts';
import { noProgress } from '../cli/progress.ts';
import { libraryStatus } from '../editing/library-status.ts';

/** Adds the page of open work in every variant, while Astro serves and only then. */
export const devPages: AstroIntegration = {
  name: 'dev-pages',
  hooks: {
    'astro:config:setup': ({ command, injectRoute, updateConfig }) => {
      if (command !== 'dev') return;
      injectRoute({
        pattern: '/[...variant]/status',
        entrypoint: generatorFile('src/dev/status.astro'),
        prerender: true,
      });
      updateConfig({ vite: { plugins: [statusData] } });
    },
  },
};

/** Vite plugin that answers with the status of the library, as its files are now. */
const statusData: Plugin = {
  name: 'status-data',
  configureServer({ middlewares }) {
    middlewares.use(answerStatus);
  },
};

const answerStatus: Connect.NextHandleFunction = async ({ url = '' }, response, next) => {
  if (!url.endsWith('/status.json')) return next();
  response.setHeader('content-type', 'application/json; charset=utf-8');
  response.end(JSON.stringify(await statusNow()));
};

/** Never throws: a fault of the whole tree becomes a line, too. */
async function statusNow(): Promise<StatusData> {
  const root = contentDir();
  try {
    const { status, faults } = await libraryStatus(root, { progress: noProgress });
    return { status, faults: faults.map(formatMessage) };
  } catch (error) {
    return { status: null, faults: messagesOfFault(error, root).map(formatMessage) };
  }
}
