import { VARIANTS } from '../../src/variants/variants.ts';
import { pagesOf } from './dist.ts';

const SEGMENTS = VARIANTS.map((variant) => variant.segment).filter(Boolean);

/** Path of the same page in the variant with this segment. @example inVariant('tw/about/', 'hk') // 'hk/about/' */
export function inVariant(path: string, segment: string): string {
  const bare = path.replace(new RegExp(`^(${SEGMENTS.join('|')})/`, 'u'), '');
  return segment ? `${segment}/${bare}` : bare;
}

/** Segment of the variant a page is in; empty for the canonical one. */
export function segmentOf(path: string): string {
  return SEGMENTS.find((segment) => path.startsWith(`${segment}/`)) ?? '';
}

/**
 * One page of each kind that the built site has, in the canonical variant, by what its address looks like:
 * `<place>/<year>/` for all reports, `<place>/` for all places.
 */
export function pageTypes(dist: string, reportIds: string[]): Map<string, string> {
  const places = new Set(reportIds.map((id) => id.split('/')[0]));
  const types = new Map<string, string>();
  for (const { path } of pagesOf(dist)) {
    if (segmentOf(path)) continue;
    const kind = path
      .split('/')
      .map((part) => (places.has(part) ? '<place>' : /^\d{4}$/u.test(part) ? '<year>' : part))
      .join('/');
    if (!types.has(kind)) types.set(kind, path);
  }
  return types;
}
