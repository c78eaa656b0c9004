import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { VARIANTS } from '../../src/variants/variants.ts';
import { type BuiltPage, idsOf, pagesOf, reportsOf } from '../support/dist.ts';
import { attribute } from '../support/html.ts';
import { inVariant, segmentOf } from '../support/page-types.ts';

describe.each(['library', 'mini'] as const)('the three variants of the built site %s', (name) => {
  const site = inject(name);
  const pages = pagesOf(site.dist);
  const byPath = new Map(pages.map((page) => [page.path, page]));
  const localised = pages.filter((page) => page.path.endsWith('/') || page.path === '');

  const linkRels = (page: BuiltPage, rel: string) =>
    page.elements.filter((element) => element.tagName === 'link' && attribute(element, 'rel') === rel);

  test('every report has a page in every script', () => {
    const missing = reportsOf(site.content).flatMap((report) =>
      VARIANTS.map(({ segment }) => inVariant(`${report.id}/`, segment)).filter((path) => !byPath.has(path)),
    );
    expect(missing).toEqual([]);
  });

  test('every page exists in every script', () => {
    const missing = localised.flatMap((page) =>
      VARIANTS.map(({ segment }) => inVariant(page.path, segment)).filter((path) => !byPath.has(path)),
    );
    expect(missing).toEqual([]);
  });

  test('ids are the same in every script', () => {
    const different = localised.filter(
      (page) => idsOf(page).join(' ') !== idsOf(byPath.get(inVariant(page.path, '')) as BuiltPage).join(' '),
    );
    expect(different.map((page) => page.path)).toEqual([]);
  });

  test('every page says its language', () => {
    const wrong = localised.filter((page) => {
      const html = page.elements.find((element) => element.tagName === 'html');
      const expected = VARIANTS.find((variant) => variant.segment === segmentOf(page.path))?.lang;
      return !html || attribute(html, 'lang') !== expected;
    });
    expect(wrong.map((page) => page.path)).toEqual([]);
  });

  test('every page is its own canonical and names itself in the other scripts', () => {
    const wrong = localised.filter((page) => {
      const canonical = linkRels(page, 'canonical').map((link) => attribute(link, 'href'));
      const alternates = linkRels(page, 'alternate')
        .filter((link) => attribute(link, 'hreflang'))
        .map((link) => `${attribute(link, 'hreflang')} ${attribute(link, 'href')}`);
      const expected = [
        ...VARIANTS.map(({ lang, segment }) => `${lang} ${site.site}${inVariant(page.path, segment)}`),
        `x-default ${site.site}${inVariant(page.path, '')}`,
      ];
      return canonical.join() !== site.site + page.path || alternates.sort().join() !== expected.sort().join();
    });
    expect(wrong.map((page) => page.path)).toEqual([]);
  });

  test('there is a page for what is not there', () => {
    expect(existsSync(join(site.dist, '404.html'))).toBe(true);
  });
});
