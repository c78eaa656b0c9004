/** Variants: the writing systems in which a site is offered. */

/** BCP 47 tags. After adding one, the compiler reports every place that must decide something for it (`docs/adding-a-variant.md`). */
export type VariantTag = 'zh-Hans' | 'zh-Hant-TW' | 'zh-Hant-HK';

/** The variant in which reports are written. The others are converted from it by program. */
export const SOURCE = 'zh-Hans' satisfies VariantTag;

/** The segment of the source's variant on a site whose canonical variant is another. */
const SOURCE_SEGMENT = 'cn';

type ConvertedTag = Exclude<VariantTag, typeof SOURCE>;

type KeyOf<Tag extends ConvertedTag> = Tag extends `zh-Hant-${infer Code}` ? Lowercase<Code> : never;

/** Short name of a converted variant: the end of its tag in lower case. It is the first segment of its addresses and its key in YAML and MDX. */
export type VariantKey = KeyOf<ConvertedTag>;

/** A word in each converted variant. */
export type Forms = Record<VariantKey, string>;

/** First segment of the addresses of a variant that is not the canonical one. */
export type Segment = VariantKey | typeof SOURCE_SEGMENT;

export interface Variant {
  /** The page's `lang` and its `hreflang`. */
  lang: VariantTag;
  /** First path segment below the base; empty for the canonical variant, which is the first that a site offers. */
  segment: Segment | '';
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
  [Tag in VariantTag]: Omit<Variant, 'lang' | 'segment'> & { key: Tag extends ConvertedTag ? KeyOf<Tag> : undefined };
} = {
  'zh-Hans': { key: undefined, label: '简体', short: '简', place: '大陆', locale: 'zh_CN' },
  'zh-Hant-TW': { key: 'tw', label: '繁體（臺灣）', short: '臺', place: '台湾', locale: 'zh_TW' },
  'zh-Hant-HK': { key: 'hk', label: '繁體（香港）', short: '港', place: '香港', locale: 'zh_HK' },
};

/** The variants that a site offers, in this order. The first is the canonical one: its addresses have no segment. */
export function offered(tags: readonly VariantTag[]): Variant[] {
  return tags.map((lang, at) => {
    const { key, ...names } = TABLE[lang];
    return { lang, segment: at === 0 ? '' : (key ?? SOURCE_SEGMENT), ...names };
  });
}

const TAGS = Object.keys(TABLE) as VariantTag[];

/** All variants, the source's first. */
export const VARIANTS: readonly Variant[] = offered(TAGS);

/** The short names of all converted variants. */
export const VARIANT_KEYS: readonly VariantKey[] = TAGS.flatMap((lang) => TABLE[lang].key ?? []);

/** All segments that a variant can have. */
export const SEGMENTS: readonly Segment[] = [...VARIANT_KEYS, SOURCE_SEGMENT];

/** The short name of a variant; undefined for Simplified, the source. */
export function keyOfVariant(variant: VariantTag): VariantKey | undefined {
  return TABLE[variant].key;
}

/** Folder of the files that are the same in every variant. */
const SHARED_FOLDER = 'data';

/**
 * The variant that an address belongs to; that of the source for files that are the same in every variant.
 * @param base the site's base path
 * @param variants those that the site offers
 */
export function variantOfPath(pathname: string, base = '/', variants: readonly Variant[] = VARIANTS): VariantTag {
  const root = base.endsWith('/') ? base : `${base}/`;
  const below = pathname.startsWith(root) ? pathname.slice(root.length) : pathname.replace(/^\//, '');
  const first = below.split('/', 1)[0];
  const isFile = first === SHARED_FOLDER && below.replace(/\/$/u, '') !== SHARED_FOLDER;
  if (isFile) return SOURCE;
  return (variants.find(({ segment }) => segment !== '' && segment === first) ?? variants[0])?.lang ?? SOURCE;
}
