import { SITE_ROOT } from '../load/root.ts';

/** The segment of each variant that the site offers, by its tag; written in by Vite (`scripts/build/astro-config.ts`). */
declare const SITE_SEGMENTS: Record<string, string>;

/** Address of a page in the variant of this page, e.g. `pageAddress('datong/2017/')`. */
export function pageAddress(path: string): string {
  const segment = SITE_SEGMENTS[document.documentElement.lang];
  return SITE_ROOT + (segment ? `${segment}/` : '') + path;
}

/** Address to which a hit leads: the paragraph, with the words to mark there. */
export function hitAddress(report: string, block: string, typed: string): string {
  return `${pageAddress(`${report}/`)}?mark=${encodeURIComponent(typed)}#${block}`;
}
