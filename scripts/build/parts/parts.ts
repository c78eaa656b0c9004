/**
 * The parts of a site that are rendered and kept by themselves. A page with a parameter `region` in its route belongs to the part of that place; the
 * pages of any other route are a part of their own. So a part is found by a rule, whatever pages there are.
 */
import { createHash } from 'node:crypto';

/** The part of a place: all its pages and data files, and its pictures. */
export const placePart = (slug: string): string => `place-${slug}`;

/** The part of a route that belongs to no place. @param component path of its file, e.g. `src/pages/llms.txt.ts` */
export const routePart = (component: string): string =>
  `${ROUTE}${createHash('sha256').update(component).digest('hex').slice(0, 16)}`;

const ROUTE = 'route-';

/** Whether a part is that of a route. */
export const isRoutePart = (name: string): boolean => name.startsWith(ROUTE);

/** What Vite makes of the code (scripts, fonts), what is copied from `public/`, and the pictures of the site itself. */
export const SHARED_PART = 'shared';

/** The facts of a route by which its pages find their parts. */
export interface Route {
  component: string;
  /** Names of the parameters, `...` before those that stand for several segments. */
  params: readonly string[];
  /** Matches a path; a group for each parameter. */
  pattern: RegExp;
}

/** The place to which the page at a path belongs; undefined if its route belongs to no place. */
export function placeOfPage({ params, pattern }: Route, pathname: string): string | undefined {
  const at = params.indexOf('region');
  return at < 0 ? undefined : pattern.exec(pathname)?.[at + 1];
}

/** A part as a rendering process made it. */
export interface RenderedPart {
  name: string;
  /** Paths of its files below the site, sorted. */
  files: string[];
  /** What its pages noted that they were made of (`src/site/inputs.ts`), sorted. */
  inputs: string[];
  /** Hashes of the scripts and styles that stand in its pages. */
  scripts: string[];
  styles: string[];
}

/** What one process is to render. */
export interface RenderJob {
  /** From 0. No two processes that run at a time have the same. */
  number: number;
  /** Folder for the results: `files/<part>/…`, and the list `parts.json`. */
  into: string;
  /** Slugs of the places. */
  places: string[];
  /** Whether this process also makes the shared part, and the routes that belong to no place, except those in `known`. */
  common: boolean;
  /** Parts of routes that need not be rendered. */
  known: string[];
}

/** Environment variable with the path of the job, as JSON. */
export const JOB_FILE = 'RENDER_JOB';
