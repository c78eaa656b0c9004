import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { indexContent } from '../../src/search/build/from-content.ts';
import { buildSite, ROOT } from './build-site.ts';
import { findBrowser } from './find-browser.ts';
import { layOutFive } from './five-reports.ts';
import { serve } from './static-server.ts';

/** A site that was built for the tests and is being served. */
export interface TestSite {
  /** Folder of the built files. */
  dist: string;
  /** Content tree it was built from. */
  content: string;
  /** Base path, with slashes at both ends. */
  base: string;
  /** Public address of the site as its pages name it (canonical links), base path included. */
  site: string;
  /** Where it is served now, base path included. */
  url: string;
}

declare module 'vitest' {
  export interface ProvidedContext {
    /** The five reports that the library began with, at `/`. */
    library: TestSite;
    /** `tests/fixtures/mini` below a base path. */
    mini: TestSite;
    /** The library with an index that is asked, in shards that are merged in the browser, as a large library has it. */
    large: TestSite;
    browserEndpoint: string;
  }
}

const BROWSER_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-gpu-vsync',
  '--disable-frame-rate-limit',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Characters of a shard of the large library: the five reports make two shards. */
const LARGE_SHARD = 40_000;

/** Finds the browser, builds the sites once, serves them; every test file connects to the one browser. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const executablePath = findBrowser();
  const folder = mkdtempSync(join(tmpdir(), 'work-report-library-'));
  const builds = {
    library: { content: join(folder, 'five'), base: '/', origin: 'https://library.example' },
    mini: { content: `${ROOT}tests/fixtures/mini`, base: '/shelf/', origin: 'https://mini.example' },
  };
  layOutFive(builds.library.content);
  const served: { close(): Promise<void> }[] = [];
  for (const [name, { content, base, origin }] of Object.entries(builds)) {
    const dist = join(folder, name);
    // One after the other: both use Astro's cache in the project's folder.
    await buildSite({ CONTENT_DIR: content, BASE_PATH: base, SITE_URL: origin, OUT_DIR: dist });
    const server = await serve(dist, base);
    served.push(server);
    project.provide(name as keyof typeof builds, { dist, content, base, site: origin + base, url: server.url });
  }
  const library = builds.library;
  const dist = join(folder, 'large');
  cpSync(join(folder, 'library'), dist, { recursive: true });
  const index = { readAllUpTo: 0, shardLength: LARGE_SHARD, cacheDir: join(folder, 'large-cache') };
  const { readAll, shards } = await indexContent(library.content, dist, index);
  if (readAll || shards < 2)
    throw new Error('the index of the large library is not in shards; make LARGE_SHARD smaller');
  const large = await serve(dist, library.base);
  served.push(large);
  project.provide('large', {
    dist,
    content: library.content,
    base: library.base,
    site: library.origin + library.base,
    url: large.url,
  });
  const browser = await chromium.launchServer({ executablePath, args: BROWSER_FLAGS });
  project.provide('browserEndpoint', browser.wsEndpoint());
  return async () => {
    await browser.close();
    await Promise.all(served.map((server) => server.close()));
    rmSync(folder, { recursive: true, force: true });
  };
}
