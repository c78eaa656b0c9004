import { createHash } from 'node:crypto';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { useBrowser } from '../support/browser.ts';
import { type BuiltPage, filesOf, pagesOf, reportsOf } from '../support/dist.ts';
import { headerFile } from '../support/header-file.ts';
import { attribute, type Element, isInlineScript } from '../support/html.ts';
import { inVariant, pageTypes, SEGMENTS } from '../support/page-types.ts';
import { askPage, blocksWith, printedBlocks, siteFold } from '../support/search-truth.ts';
import { type StaticSite, serve } from '../support/static-server.ts';

const library = inject('library');
const reports = reportsOf(library.content).map(({ id }) => id);
const kinds = [...pageTypes(library.dist, reports)];
const tabs = useBrowser();

describe.each(['library', 'mini'] as const)('the policy in the head of every page of %s', (name) => {
  const pages = pagesOf(inject(name).dist);

  test('allows its inline scripts and styles by their hashes, and nothing else that is inline', () => {
    for (const page of pages) {
      expect({ page: page.path, inline: hashesIn(policyOf(page)) }).toEqual({
        page: page.path,
        inline: inlineOf(page).map(hashOf).sort(),
      });
    }
  });

  test('stands before them', () => {
    const late = pages.filter(({ elements }) => {
      const policy = elements.findIndex(isPolicy);
      return elements.slice(0, policy).some(({ tagName }) => ['script', 'style', 'link'].includes(tagName));
    });
    expect(late.map(({ path }) => path)).toEqual([]);
  });

  test('allows no code that is made at run time, neither script nor WebAssembly', () => {
    const open = pages.filter((page) => /unsafe/u.test(policyOf(page)));
    expect(open.map(({ path }) => path)).toEqual([]);
    expect(pages.filter((page) => !policyOf(page).startsWith("default-src 'none';"))).toEqual([]);
  });
});

test('the header file allows WebAssembly to the search’s worker alone', () => {
  const headersFor = headerFile(library.dist);
  const withWebAssembly = /'wasm-unsafe-eval'/u;
  const worker = /^assets\/worker-.*\.js$/u;
  const files = filesOf(library.dist);
  const allowed = files.filter((file) => withWebAssembly.test(headersFor(`/${file}`)['content-security-policy'] ?? ''));
  expect(allowed).toEqual(files.filter((file) => worker.test(file)));
  expect(allowed.length).toBe(1);
});

describe('on a host that reads the header file, with an index that is asked', () => {
  const { dist } = inject('large');
  let strict: StaticSite;

  beforeAll(async () => {
    strict = await serve(dist, '/', headerFile(dist));
  });
  afterAll(() => strict.close());

  test('pages of every kind keep to their own policy and to the host’s', async () => {
    const page = await tabs.open('about:blank');
    const violations = await watchViolations(page);
    for (const [, path] of kinds) {
      const response = await page.goto(`${strict.url}${path}`);
      expect(response?.headers()['content-security-policy'], path).toContain("frame-ancestors 'none'");
      await page.keyboard.press('/');
      await page.locator('dialog[open] input').waitFor();
      expect({ path, violations }).toEqual({ path, violations: [] });
    }
    await page.locator('dialog[open] input').fill('发展');
    await page.locator('dialog[open] [role=option]').first().waitFor();
    expect(violations).toEqual([]);
  });

  test.each(SEGMENTS)(
    'the search finds by WebAssembly in its worker what the page itself may not run (/%s)',
    async (segment) => {
      const page = await tabs.open('about:blank');
      const violations = await watchViolations(page);
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      await page.goto(`${strict.url}${inVariant('search/', segment)}?all=1`);
      const blocks = printedBlocks(library, segment);
      expect((await askPage(page, '旅游')).sort()).toEqual(blocksWith(blocks, siteFold(library.dist)('旅游')).sort());
      expect(asked.filter((url) => url.includes('/wasm.')).length).toBeGreaterThan(0);
      expect(violations).toEqual([]);
    },
  );

  test('a page that tries to run WebAssembly is refused', async () => {
    const page = await tabs.open(`${strict.url}search/`);
    const refused = await page.evaluate(() =>
      WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])).then(
        () => 'ran',
        (error: Error) => error.name,
      ),
    );
    expect(refused).toBe('CompileError');
  });
});

function isPolicy(element: Element): boolean {
  return attribute(element, 'http-equiv') === 'Content-Security-Policy';
}

function policyOf(page: BuiltPage): string {
  return attribute(page.elements.find(isPolicy) as Element, 'content') as string;
}

function hashesIn(policy: string): string[] {
  return [...policy.matchAll(/'sha256-[^']+'/gu)].map(([hash]) => hash).sort();
}

/** What a page runs or styles from its own text. */
function inlineOf({ elements }: BuiltPage): string[] {
  const inline = elements.filter((element) => element.tagName === 'style' || isInlineScript(element));
  return inline.map(({ childNodes }) => childNodes.map((node) => ('value' in node ? node.value : '')).join(''));
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

/** What the browser refuses on the pages that are opened from now on. */
async function watchViolations(page: Page): Promise<string[]> {
  const violations: string[] = [];
  await page.exposeFunction('reportViolation', (violation: string) => violations.push(violation));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) =>
      (globalThis as unknown as { reportViolation(text: string): void }).reportViolation(
        `${effectiveDirective} ${blockedURI} ${sample}`,
      ),
    );
  });
  return violations;
}
