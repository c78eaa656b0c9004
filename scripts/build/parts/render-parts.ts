/** What takes the place of Astro's own loop over the pages: renders the pages of a job, part by part, and notes what each part was made of. */
import { AsyncLocalStorage } from 'node:async_hooks';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { AstroIntegration, AstroPrerenderer } from 'astro';
import { allowedInline } from '../../../src/render/security.ts';
import { LISTENER } from '../../../src/site/inputs.ts';
import { placeOfPage, placePart, type RenderedPart, type RenderJob, routePart } from './parts.ts';

type PathOfSite = Awaited<ReturnType<AstroPrerenderer['getStaticPaths']>>[number];

/** A part in the making. */
type Draft = { [Key in keyof Omit<RenderedPart, 'name'>]: Set<string> };

/** Where the site will live: origin, and path with slashes at both ends. */
interface Address {
  url: string;
  base: string;
}

/** The integration for Astro that renders the pages of a job and nothing else. `done` gets the parts. */
export function renderingOf(job: RenderJob, address: Address, done: (parts: RenderedPart[]) => void): AstroIntegration {
  return {
    name: 'parts',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((own) => ({
          ...own,
          name: 'parts',
          getStaticPaths: async () => {
            done(await renderAll(own, pathsOf(await own.getStaticPaths(), job), job, address));
            return [];
          },
        }));
      },
    },
  };
}

/** The pages of each part of the job. A path that two routes offer is rendered for the first of them. */
function pathsOf(paths: readonly PathOfSite[], { places, common, known }: RenderJob): Map<string, PathOfSite[]> {
  const wanted = new Set(places);
  const taken = new Set<string>();
  const parts = new Map<string, PathOfSite[]>(places.map((slug) => [placePart(slug), []]));
  for (const path of paths) {
    const { pathname, route } = path;
    const place = placeOfPage(route, pathname);
    const part = place === undefined ? routePart(route.component) : placePart(place);
    if (place === undefined ? !common || known.includes(part) : !wanted.has(place)) continue;
    if (taken.has(withoutSlash(pathname))) continue;
    taken.add(withoutSlash(pathname));
    const own = parts.get(part);
    if (own) own.push(path);
    else parts.set(part, [path]);
  }
  // The pages of a report are rendered one after another, since they share what was read for them.
  for (const own of parts.values()) own.sort((one, other) => compare(reportOf(one), reportOf(other)));
  return parts;
}

/** The part of an address that names a report, without the variant. */
const reportOf = ({ pathname, route }: PathOfSite): string => {
  const found = route.pattern.exec(pathname) ?? [];
  const named = (name: string) => found[route.params.indexOf(name) + 1] ?? '';
  return `${named('region')}/${(named('year') || named('file')).slice(0, 4)}`;
};
const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
const withoutSlash = (path: string): string => path.replace(/\/$/u, '');

async function renderAll(
  prerenderer: AstroPrerenderer,
  parts: ReadonlyMap<string, PathOfSite[]>,
  job: RenderJob,
  address: Address,
): Promise<RenderedPart[]> {
  const current = new AsyncLocalStorage<Set<string>>();
  (globalThis as { [LISTENER]?: (input: string) => void })[LISTENER] = (input) => current.getStore()?.add(input);
  const rendered: RenderedPart[] = [];
  for (const [name, paths] of parts) {
    const draft: Draft = { files: new Set(), inputs: new Set(), scripts: new Set(), styles: new Set() };
    for (const path of paths)
      await current.run(draft.inputs, () =>
        renderPage(prerenderer, path, address, join(job.into, 'files', name), draft),
      );
    const sorted = Object.fromEntries(Object.entries(draft).map(([key, set]) => [key, [...set].sort()]));
    rendered.push({ name, ...(sorted as Omit<RenderedPart, 'name'>) });
  }
  return rendered;
}

async function renderPage(
  { render }: AstroPrerenderer,
  { pathname, route }: PathOfSite,
  { url, base }: Address,
  folder: string,
  { files, scripts, styles }: Draft,
): Promise<void> {
  const isPage = route.type !== 'endpoint';
  const below = withoutSlash(pathname).replace(/^\//u, '');
  // The address of a file is asked for as Astro gives it: with a slash at its end if its route has no ending of its own.
  const address = isPage ? withSlash(below) : pathname.replace(/^\//u, '');
  const request = new Request(new URL(base + address, url));
  const result = await render(request, { routeData: route }).catch((error: unknown) => {
    console.error(`${pathname} cannot be rendered`);
    throw error;
  });
  const response = result instanceof Response ? result : result.response;
  if (!response.ok && response.status !== 404)
    throw new Error(`${pathname} was answered with status ${response.status}`);
  const body = Buffer.from(await response.arrayBuffer());
  const file = isPage ? `${withSlash(below)}index.html` : below;
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), body);
  files.add(file);
  if (!isPage) return;
  const allowed = allowedInline(body.toString('utf8', 0, POLICY_WITHIN));
  for (const hash of allowed.scripts) scripts.add(hash);
  for (const hash of allowed.styles) styles.add(hash);
}

/** Every page has its policy within so many bytes from its beginning. */
const POLICY_WITHIN = 2048;

/** The home page of a site has no name, so it gets no slash of its own. */
const withSlash = (path: string): string => (path === '' ? '' : `${path}/`);
