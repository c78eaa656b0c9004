/** Script of the offline page: lists the pages that the service worker has kept, so that a reader without a network has somewhere to go. */

/** The segment of each variant that the site offers, by its tag; written in by Vite (`scripts/build/astro-config.ts`). */
declare const SITE_SEGMENTS: Record<string, string>;

/** Base path of the site, percent-encoded as in addresses. */
const base = new URL(document.documentElement.dataset.base ?? '/', location.origin).pathname;
const list = document.querySelector<HTMLElement>('[data-kept]');
if (list && 'caches' in globalThis) void show(list);

async function show(section: HTMLElement): Promise<void> {
  const pages = (await keptPages()).sort((a, b) => rank(b) - rank(a));
  for (const { path, title, lang } of pages) {
    const link = document.createElement('a');
    link.href = path;
    link.lang = lang;
    link.textContent = title;
    const item = document.createElement('li');
    item.append(link);
    section.querySelector('ul')?.append(item);
  }
  section.hidden = pages.length === 0;
}

interface KeptPage {
  path: string;
  title: string;
  lang: string;
}

/** Reads the kept pages of this site, newest first. Other sites of the same origin use other cache names (see `public/sw.js`). */
async function keptPages(): Promise<KeptPage[]> {
  const pages: KeptPage[] = [];
  for (const name of await caches.keys()) {
    if (!name.startsWith(`library ${base} `)) continue;
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      const path = new URL(request.url).pathname;
      if (!path.endsWith('/') || path.endsWith('/offline/')) continue;
      const html = (await (await cache.match(request))?.text()) ?? '';
      // Parsing a kept page would apply this page's security policy to its styles, so title and language are read from its text.
      const title = html.match(/<title>(.*?)<\/title>/u)?.[1];
      const lang = html.match(/<html lang="(.*?)"/u)?.[1];
      if (title && lang) pages.unshift({ path, title: unescaped(title), lang });
    }
  }
  return pages;
}

function unescaped(text: string): string {
  const [named, signs] = [['lt', 'gt', 'quot', '#34', '#39', 'amp'], `<>""'&`];
  return text.replace(/&(.*?);/gu, (whole, name) => signs[named.indexOf(name)] ?? whole);
}

/** Sorts the page that was asked for first, if it was kept in another variant: 1 for it, 0 for others. */
function rank({ path }: KeptPage): number {
  return Number(bare(path) === bare(location.pathname));
}

function bare(path: string): string {
  const [segment, ...below] = path.slice(base.length).split('/');
  return Object.values(SITE_SEGMENTS).some((own) => own !== '' && own === segment)
    ? below.join('/')
    : path.slice(base.length);
}
