import { settings } from '../settings/settings.ts';
import type { Variant } from '../variants/variants.ts';

/** Address of a page in a variant, base path included. `path` is that of the page below the variant, e.g. `datong/2017/`, empty for home. */
export function pageUrl(variant: Variant, path: string): string {
  return settings.base + (variant.segment && `${variant.segment}/`) + path;
}

/** Address of a file that is the same in every variant, e.g. `data/reports.json`. */
export function fileUrl(path: string): string {
  return settings.base + path;
}

/** Adds scheme and host to an address, as canonical links, feeds and citations need them. */
export function absolute(url: string): string {
  return new URL(url, settings.url).href;
}
