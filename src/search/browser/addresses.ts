import { SCRIPTS } from '../../script/scripts.ts';
import { SITE_ROOT } from './root.ts';

/** Address of a page in the script of this page, e.g. `pageAddress('datong/2017/')`. */
export function pageAddress(path: string): string {
  const segment = SCRIPTS.find((script) => script.lang === document.documentElement.lang)?.segment;
  return SITE_ROOT + (segment ? `${segment}/` : '') + path;
}

/** Where a hit leads: the paragraph, with what to mark there. */
export function hitAddress(report: string, block: string, typed: string): string {
  return `${pageAddress(`${report}/`)}?mark=${encodeURIComponent(typed)}#${block}`;
}
