import { settings } from '../settings/settings.ts';
import type { Variant } from '../variants/variants.ts';
import { absolute, pageUrl } from './urls.ts';

/** What a page says about itself; its layout makes the head, the toggle and the breadcrumb from it. */
export interface Page {
  variant: Variant;
  /** Address below the variant, e.g. `datong/2017/`. */
  path: string;
  /** Without the site's name. Empty for home. */
  title: string;
  description?: string;
  kind?: 'website' | 'article';
  /** Id of the report the page belongs to: its links show that report's card. */
  report?: string;
  /**
   * Id of the element up to which the page is shown at once, so that nothing moves while it arrives; `main` if it is not said. Browsers wait for
   * its start or for its end: it should be a small one.
   */
  shownFrom?: string;
  /** It searches at once when its address asks something. */
  searches?: boolean;
  /** Keeps it out of search engines, e.g. the 404 page. */
  hidden?: boolean;
}

export interface PageHead {
  title: string;
  description: string;
  canonical: string;
  /** The same page in each variant, and `x-default`. */
  alternates: { lang: string; href: string }[];
  /** The picture shown beside a link. */
  card: string;
  /** The toggle: the same page in the other variants. */
  variants: (Variant & { href: string; current: boolean })[];
}

export function pageHead(page: Page): PageHead {
  const variants = settings.variants.map((variant) => ({
    ...variant,
    href: pageUrl(variant, page.path),
    current: variant.lang === page.variant.lang,
  }));
  const alternates = variants.map(({ lang, href }) => ({ lang, href: absolute(href) }));
  // A reader whose language is none of these gets the canonical variant.
  const fallback = alternates.slice(0, 1).map(({ href }) => ({ lang: 'x-default', href }));
  return {
    title: page.title ? `${page.title} · ${settings.name}` : settings.name,
    description: page.description || settings.description,
    canonical: absolute(pageUrl(page.variant, page.path)),
    alternates: [...alternates, ...fallback],
    card: absolute(pageUrl(page.variant, page.report ? `${page.report}/card.png` : 'card.png')),
    variants,
  };
}
