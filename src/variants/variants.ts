/** Variants: the writing systems in which a site is offered. */

/** BCP 47 tags. After adding one, the compiler reports every place that must decide something for it (`docs/adding-a-variant.md`). */
export type VariantTag = 'zh-Hans' | 'zh-Hant-TW' | 'zh-Hant-HK';

/** The variant in which reports are written. The others are converted from it by program. */
const SOURCE = 'zh-Hans' satisfies VariantTag;

type ConvertedTag = Exclude<VariantTag, typeof SOURCE>;

type KeyOf<Tag extends ConvertedTag> = Tag extends `zh-Hant-${infer Code}` ? Lowercase<Code> : never;

/** Short name of a converted variant: the end of its tag in lower case. It is the first segment of its addresses and its key in YAML and MDX. */
export type VariantKey = KeyOf<ConvertedTag>;

/** A word in each converted variant. */
export type Forms = Record<VariantKey, string>;

export interface Variant {
  /** The page's `lang` and its `hreflang`. */
  lang: VariantTag;
  /** First path segment below the base; empty for the source's variant. */
  segment: VariantKey | '';
  /** Name in the variant itself, as the toggle shows it. */
  label: string;
  /** Name of one character, for narrow screens. */
  short: string;
  /** Where the variant is in use, in Simplified. */
  place: string;
  /** Language and territory, as Open Graph names them. */
  locale: string;
}

/** The variants, in the order in which the switch on each page shows them. */
const TABLE: {
  [Tag in VariantTag]: Omit<Variant, 'lang'> & (Tag extends ConvertedTag ? { segment: KeyOf<Tag> } : { segment: '' });
} = {
  'zh-Hans': { segment: '', label: '简体', short: '简', place: '大陆', locale: 'zh_CN' },
  'zh-Hant-TW': { segment: 'tw', label: '繁體（臺灣）', short: '臺', place: '台湾', locale: 'zh_TW' },
  'zh-Hant-HK': { segment: 'hk', label: '繁體（香港）', short: '港', place: '香港', locale: 'zh_HK' },
};

/** All variants, the source's first. */
export const VARIANTS: readonly Variant[] = (Object.keys(TABLE) as VariantTag[]).map((lang) => ({
  lang,
  ...TABLE[lang],
}));

/** The short names of all converted variants. */
export const VARIANT_KEYS: readonly VariantKey[] = VARIANTS.flatMap(({ segment }) => segment || []);

/** The short name of a variant; undefined for Simplified, the source. */
export function keyOfVariant(variant: VariantTag): VariantKey | undefined {
  return TABLE[variant].segment || undefined;
}

/** The variant that an address belongs to; `base` is the site's base path. */
export function variantOfPath(pathname: string, base = '/'): VariantTag {
  const root = base.endsWith('/') ? base : `${base}/`;
  const below = pathname.startsWith(root) ? pathname.slice(root.length) : pathname.replace(/^\//, '');
  const first = below.split('/', 1)[0];
  return VARIANTS.find(({ segment }) => segment !== '' && segment === first)?.lang ?? SOURCE;
}
