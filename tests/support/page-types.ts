import { VARIANTS } from '../../src/variants/variants.ts';
import { pagesOf } from './dist.ts';

/** First segments of the variants' addresses, empty for the canonical one: `''`, `tw`, `hk`. */
export const SEGMENTS: readonly string[] = VARIANTS.map((variant) => variant.segment);

/** The same segments as beginnings of paths: `''`, `tw/`, `hk/`. */
export const PREFIXES: readonly string[] = SEGMENTS.map((segment) => segment && `${segment}/`);

/** Path of the same page in the variant with this segment. @example inVariant('tw/about/', 'hk') // 'hk/about/' */
export function inVariant(path: string, segment: string): string {
  return (segment && `${segment}/`) + barePath(path);
}

/** Segment of the variant a page is in; empty for the canonical one. */
export function segmentOf(path: string): string {
  return SEGMENTS.find((segment) => segment !== '' && path.startsWith(`${segment}/`)) ?? '';
}

/** Path of the same page in the canonical variant. @example barePath('tw/about/') // 'about/' */
export function barePath(path: string): string {
  const segment = segmentOf(path);
  return segment === '' ? path : path.slice(segment.length + 1);
}

/**
 * One page of each kind that the built site has, in the canonical variant, by what its address looks like:
 * `<place>/<year>/` for all reports, `<place>/` for all places, `indicators/<indicator>/` for all indicators.
 */
export function pageTypes(dist: string, reportIds: string[]): Map<string, string> {
  const places = new Set(reportIds.map((id) => id.split('/')[0]));
  const types = new Map<string, string>();
  for (const { path } of pagesOf(dist)) {
    if (segmentOf(path)) continue;
    const kind = path
      .split('/')
      .map((part, at, parts) => {
        if (parts[at - 1] === 'indicators' && part !== '') return '<indicator>';
        return places.has(part) ? '<place>' : /^\d{4}$/u.test(part) ? '<year>' : part;
      })
      .join('/');
    if (!types.has(kind)) types.set(kind, path);
  }
  return types;
}
