import type { ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { VARIANTS } from '../../src/variants/variants.ts';
import { findings } from '../support/axe.ts';
import { useBrowser } from '../support/browser.ts';
import { ROOT } from '../support/build-site.ts';
import { pagesOf } from '../support/dist.ts';
import { install, pack, preview, reportLibrary } from '../support/installed-package.ts';
import { brokenLinks } from '../support/links.ts';
import { askPage, blocksWith, printedBlocks, siteFold } from '../support/search-truth.ts';

/** An invented report in UTF-16. */
const RAW = `${ROOT}tests/fixtures/cases/text/e05-utf16le-nobom.txt`;
const REPORT = 'wuxiang/2020';
const PORT = 47_351;

/** A footer of the library's own, around the generator's. */
const FOOTER = `---
import Footer from 'work-report-library/components/SiteFooter.astro';
---
<Footer {...Astro.props} />
<aside aria-label="本馆" data-own>本馆自设</aside>
`;

const folder = mkdtempSync(join(tmpdir(), 'package-'));
/** A folder whose name looks like an address that is already written as such. */
const library = join(folder, '文 100%20库');
const dist = join(library, 'dist');
const tabs = useBrowser();
let served: { url: string; server: ChildProcess };

beforeAll(async () => {
  const installed = install(pack(folder), library);
  expect(installed).toEqual({ status: 0, output: expect.not.stringMatching(/warn/iu) });
  expect(reportLibrary(library, 'init', '.', RAW)).toEqual({ status: 0, output: expect.stringContaining(REPORT) });
  mkdirSync(join(library, 'components'));
  writeFileSync(join(library, 'components/SiteFooter.astro'), FOOTER);
  writeFileSync(join(library, 'content/style.css'), ':root { --seal: #1d5c3a }');
  expect(reportLibrary(library, 'build')).toEqual({ status: 0, output: '' });
  served = await preview(library, PORT);
});
afterAll(() => {
  served?.server.kill();
  rmSync(folder, { recursive: true, force: true });
});

test('the package brings neither reports nor tests nor a Node of its own', () => {
  const brought = readdirSync(join(library, 'node_modules/work-report-library/lib'));
  expect(brought).toEqual(['docs', 'package.json', 'public', 'scripts', 'src', 'templates']);
  expect(
    readdirSync(join(library, 'node_modules')).filter((name) => /^node-(?:bin|linux|win|darwin)/u.test(name)),
  ).toEqual([]);
});

test('a library that it starts holds to all gates but those that an editor must answer', () => {
  expect(reportLibrary(library, 'ingest', '--check', '--quiet')).toEqual({ status: 0, output: '' });
  expect(reportLibrary(library, 'buidl').output).toContain('did you mean “build”?');
  expect(reportLibrary(library, 'build', '--publish').output).toContain('site.yaml error url is https://example.org');
});

test('every link of its site leads somewhere', () => {
  const site = 'https://example.org/';
  const pages = pagesOf(dist);
  for (const { segment } of VARIANTS) expect(pages.map(({ path }) => path)).toContain(join(segment, `${REPORT}/`));
  expect(brokenLinks({ dist, content: join(library, 'content'), base: '/', site, url: served.url }, pages)).toEqual([]);
});

test('its own stylesheet and components take the place of the generator’s', async () => {
  const page = await tabs.open(`${served.url}tw/`);
  expect(await page.locator('[data-own]').innerText()).toBe('本館自設');
  expect(await page.getByRole('contentinfo').count()).toBe(1);
  const seal = await page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--seal'));
  expect(seal.trim()).toBe('#1d5c3a');
  writeFileSync(join(library, 'components/SiteFoter.astro'), FOOTER);
  expect(reportLibrary(library, 'build').output).toContain('did you mean “SiteFooter.astro”?');
});

test('its pages hold to axe', async () => {
  for (const path of ['', `${REPORT}/`, `tw/${REPORT}/`]) {
    const page = await tabs.open(served.url + path, { withAxe: true });
    expect(await findings(page), path).toEqual([]);
  }
});

test.each(VARIANTS)(
  'its search in $lang finds the blocks that hold what is typed, and no other',
  async ({ segment }) => {
    const fold = siteFold(dist);
    const blocks = printedBlocks({ dist, content: join(library, 'content') }, segment);
    const page = await tabs.open(`${served.url}${segment && `${segment}/`}search/?all=1`);
    for (const typed of ['干部', '發展', '县', '独角兽'])
      expect((await askPage(page, typed)).sort(), typed).toEqual(blocksWith(blocks, fold(typed)).sort());
  },
);
