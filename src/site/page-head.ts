import { settings } from '../settings/settings.ts';
import type { Variant } from '../variants/variants.ts';
import { absolute, pageUrl } from './urls.ts';

/** What a page states about itself. The layout makes its head, its switch between variants and its breadcrumb from this. */
export interface Page {
  variant: Variant;
  /** Address below the variant, e.g. `datong/2017/`. */
  path: string;
  /** Title without the site's name; empty for home. */
  title: string;
  description?: string;
  kind?: 'website' | 'article';
  /** Id of the report to which the page belongs. Links to the page are shown with that report's picture. */
  report?: string;
  /**
   * Id of the element that must be loaded before the page is shown, so that nothing moves afterwards; `main` if not given. It should be a
   * small one, since some browsers wait for its end.
   */
  shownFrom?: string;
  /** Whether the page searches as soon as it is opened with a query. */
  searches?: boolean;
  /** Whether search engines should leave it out, e.g. the error page. */
  hidden?: boolean;
}

interface PageHead {
  title: string;
  description: string;
  canonical: string;
  /** The same page in each variant, and `x-default`. */
  alternates: { lang: string; href: string }[];
  /** The picture shown beside a link. */
  card: string;
  /** The same page in each variant, for the switch between variants. */
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
