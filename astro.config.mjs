import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { features, hastPlugins } from './src/mdx/processor.ts';
import { modulePreload } from './src/render/module-preload.ts';
import { wordsInVariants } from './src/render/words-in-variants.ts';
import { settings } from './src/settings/settings.ts';

const outDir = process.env.OUT_DIR || './dist';

// Variables of these names would override Vite's own of the same name, and a test runner sets them: the site would lose its base.
for (const name of ['BASE_URL', 'DEV', 'MODE', 'PROD', 'SSR']) delete process.env[name];

export default defineConfig({
  site: settings.url,
  base: settings.base,
  outDir,
  // A cache for each site, so that trees with other content do not spoil each other's; a build names the site, not the folder beside it.
  cacheDir: `./.cache/${(process.env.CACHE_FOR || outDir).replace(/[^a-zA-Z0-9]+/g, '-')}`,
  trailingSlash: 'always',
  // Styles stand in the page: a file would cost a round trip before the first paint. src/render/security.ts allows them by hash.
  build: { format: 'directory', assets: 'assets', inlineStylesheets: 'always' },
  devToolbar: { enabled: false },
  markdown: {
    processor: satteri({ hastPlugins, features }),
    syntaxHighlight: false,
  },
  integrations: [mdx()],
  vite: {
    plugins: [modulePreload, wordsInVariants],
    // Inlined assets would need exceptions in the Content-Security-Policy.
    build: {
      assetsInlineLimit: 0,
      // Astro's own marker in every MDX module; nothing a maintainer could mend.
      rolldownOptions: { onLog: (level, log, next) => log.code !== 'MODULE_LEVEL_DIRECTIVE' && next(level, log) },
      cssTarget: ['chrome123', 'safari17.5', 'firefox125'],
    },
  },
});
