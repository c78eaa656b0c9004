import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type BuiltPage, idsOf } from './dist.ts';
import type { TestSite } from './global-setup.ts';
import { attribute } from './html.ts';

const URL_ATTRIBUTES = ['href', 'src', 'action', 'poster'];

/** Every link of the pages that leads nowhere inside the site, as `page -> link: why`. Links to other sites are left alone. */
export function brokenLinks(site: TestSite, pages: BuiltPage[]): string[] {
  const ids = new Map(pages.map((page) => [page.path, new Set(idsOf(page))]));
  return pages.flatMap((page) =>
    linksOf(page).flatMap((link) => {
      const why = problem(site, ids, page, link);
      return why ? [`${page.path || '(home)'} -> ${link}: ${why}`] : [];
    }),
  );
}

/** Every address that a page names in an element, each once. */
export function linksOf(page: BuiltPage): string[] {
  const links = page.elements.flatMap((element) => [
    ...URL_ATTRIBUTES.map((name) => attribute(element, name)),
    ...(attribute(element, 'srcset') ?? '').split(',').map((part) => part.trim().split(/\s/u)[0]),
  ]);
  return [...new Set(links.filter((link) => link))] as string[];
}

function problem(site: TestSite, ids: Map<string, Set<string>>, page: BuiltPage, link: string): string | undefined {
  const url = new URL(link, site.site + page.path);
  if (url.origin !== new URL(site.site).origin) return undefined;
  if (!url.pathname.startsWith(site.base)) return 'leaves the base path';
  const path = decodeURIComponent(url.pathname.slice(site.base.length));
  const file = join(site.dist, path);
  if (!existsSync(file)) return 'no such file';
  if (statSync(file).isDirectory() && !path.endsWith('/') && path !== '') return 'lacks the closing slash';
  if (statSync(file).isDirectory() && !existsSync(join(file, 'index.html'))) return 'no page there';
  const fragment = decodeURIComponent(url.hash.slice(1)).replace(/:~:.*$/u, '');
  if (fragment && !ids.get(path)?.has(fragment)) return 'no such anchor';
  return undefined;
}
