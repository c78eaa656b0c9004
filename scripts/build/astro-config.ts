import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import type { AstroUserConfig } from 'astro';
import { features, hastPlugins } from '../../src/mdx/processor.ts';
import { modulePreload } from '../../src/render/module-preload.ts';
import { reloadReports } from '../../src/render/reload-reports.ts';
import { wordsInVariants } from '../../src/render/words-in-variants.ts';
import { readSettings } from '../../src/settings/read-settings.ts';
import { contentDir } from '../../src/tree/content-dir.ts';
import { generatorFile } from '../../src/tree/roots.ts';
import { devPages } from './dev-pages.ts';
import { outDir } from './out-dir.ts';
import { ownLook } from './own-look.ts';

/**
 * Astro's configuration of the site that the environment names (`CONTENT_DIR`, `OUT_DIR`, `SITE_URL`, `BASE_PATH`). Pages and components are the
 * generator's; Astro's root is the project, where it keeps its caches and from where it looks for packages.
 */
export function astroConfig(env: NodeJS.ProcessEnv = process.env): AstroUserConfig {
  const content = contentDir(undefined, env);
  const { url, base, variants } = readSettings(content, env);
  const out = outDir(undefined, env);
  return {
    site: url,
    base,
    srcDir: generatorFile('src'),
    publicDir: generatorFile('public'),
    outDir: out,
    // A cache for each site, so that trees with other content do not spoil each other's; a build names the site, not the folder beside it.
    cacheDir: `./.cache/${(env.CACHE_FOR || out).replace(/[^a-zA-Z0-9]+/g, '-')}`,
    trailingSlash: 'always',
    // Styles stand in the page: a file would cost a round trip before the first paint. src/render/security.ts allows them by hash.
    build: { format: 'directory', assets: 'assets', inlineStylesheets: 'always' },
    devToolbar: { enabled: false },
    markdown: {
      processor: satteri({ hastPlugins, features }),
      syntaxHighlight: false,
    },
    integrations: [mdx(), devPages],
    vite: {
      plugins: [modulePreload, wordsInVariants, reloadReports, ownLook(content)],
      define: {
        GENERATOR_DIR: JSON.stringify(generatorFile('.')),
        SITE_SEGMENTS: JSON.stringify(Object.fromEntries(variants.map(({ lang, segment }) => [lang, segment]))),
      },
      // Inlined assets would need exceptions in the Content-Security-Policy.
      build: {
        assetsInlineLimit: 0,
        // Astro's own marker in every MDX module; nothing a maintainer could mend.
        rolldownOptions: { onLog: (level, log, next) => log.code !== 'MODULE_LEVEL_DIRECTIVE' && next(level, log) },
        cssTarget: ['chrome123', 'safari17.5', 'firefox125'],
      },
    },
  };
}

/** Variables of these names would override Vite's own of the same name, and a test runner sets them: the site would lose its base. */
const OF_VITE = ['BASE_URL', 'DEV', 'MODE', 'PROD', 'SSR'];

/** Takes the variables that mean something else to Vite out of the environment of this process. */
export function dropVariablesOfVite(): void {
  for (const name of OF_VITE) delete process.env[name];
}
