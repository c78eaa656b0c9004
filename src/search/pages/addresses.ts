import { VARIANTS } from '../../variants/variants.ts';
import { SITE_ROOT } from '../load/root.ts';

/** Address of a page in the variant of this page, e.g. `pageAddress('datong/2017/')`. */
export function pageAddress(path: string): string {
  const segment = VARIANTS.find((variant) => variant.lang === document.documentElement.lang)?.segment;
  return SITE_ROOT + (segment ? `${segment}/` : '') + path;
}

/** Address to which a hit leads: the paragraph, with the words to mark there. */
export function hitAddress(report: string, block: string, typed: string): string {
  return `${pageAddress(`${report}/`)}?mark=${encodeURIComponent(typed)}#${block}`;
}
