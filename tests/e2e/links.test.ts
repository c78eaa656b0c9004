import { describe, expect, inject, test } from 'vitest';
import { idsOf, pagesOf } from '../support/dist.ts';
import { attribute } from '../support/html.ts';
import { brokenLinks } from '../support/links.ts';

describe.each(['library', 'mini'] as const)('links of the built site %s', (name) => {
  const site = inject(name);
  const pages = pagesOf(site.dist);

  test('there are pages to check', () => {
    expect(pages.length).toBeGreaterThan(10);
  });

  test('every internal link and anchor leads somewhere', () => {
    expect(brokenLinks(site, pages)).toEqual([]);
  });

  test('every link has an address, also one that a script gives another', () => {
    const without = pages.filter(({ elements }) =>
      elements.some((element) => element.tagName === 'a' && !attribute(element, 'href')),
    );
    expect(without.map(({ path }) => path)).toEqual([]);
  });

  test('no page uses an id twice', () => {
    const twice = pages.flatMap((page) => {
      const ids = idsOf(page);
      return ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${page.path}#${id}`);
    });
    expect(twice).toEqual([]);
  });
});
