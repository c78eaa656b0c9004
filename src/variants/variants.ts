/** The variant variants a site is offered in. Simplified is the source and canonical; the others are converted by program. */
export type VariantTag = 'zh-Hans' | 'zh-Hant-TW' | 'zh-Hant-HK';

export interface Variant {
  /** BCP 47 tag: the page's `lang` and its `hreflang`. */
  lang: VariantTag;
  /** First path segment below the base; empty for the canonical variant. */
  segment: '' | 'tw' | 'hk';
  /** Name in the variant itself, as the toggle shows it. */
  label: string;
  /** One-character form for narrow screens. */
  short: string;
}

export const VARIANTS: readonly Variant[] = [
  { lang: 'zh-Hans', segment: '', label: '简体', short: '简' },
  { lang: 'zh-Hant-TW', segment: 'tw', label: '繁體（臺灣）', short: '臺' },
  { lang: 'zh-Hant-HK', segment: 'hk', label: '繁體（香港）', short: '港' },
];

/** The variant that an address belongs to; `base` is the site's base path. */
export function variantOfPath(pathname: string, base = '/'): VariantTag {
  const root = base.endsWith('/') ? base : `${base}/`;
  const below = pathname.startsWith(root) ? pathname.slice(root.length) : pathname.replace(/^\//, '');
  const segment = below.split('/', 1)[0];
  return VARIANTS.find((info) => info.segment !== '' && info.segment === segment)?.lang ?? 'zh-Hans';
}
