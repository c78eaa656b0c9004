import { createHash } from 'node:crypto';
import { startScript } from '../search/load/start.ts';
import type { Page } from '../site/page-head.ts';
import { scanMarkup } from '../variants/markup-scanner.ts';
import { bootScript } from './boot-script.ts';

/** Beginning of the directive for scripts; the hashes of inline scripts are added behind it. */
const OWN_SCRIPTS = "script-src 'self'";

/** The other directives. With them a page can load from and send to its own site only. */
const OTHERS = [
  "img-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
];

/** Directive for styles, replaced once the styles of the page are known. */
const NO_STYLE = "style-src 'none'";

/** The Content-Security-Policy that a page's head carries: the site's own files and nothing inline without a hash. */
export function policyOf({ searches }: Page): string {
  const inline = searches ? [bootScript, startScript] : [bootScript];
  return ["default-src 'none'", [OWN_SCRIPTS, ...inline.map(hashOf)].join(' '), NO_STYLE, ...OTHERS].join('; ');
}

/** Allows, in the policy of a rendered page, the scripts that were put into it, and no others. */
export function allowScripts(html: string, scripts: string[]): string {
  return html.replace(OWN_SCRIPTS, [OWN_SCRIPTS, ...scripts.map(hashOf)].join(' '));
}

/**
 * Joins the styles of a rendered page and allows them by their hash in its policy. Styles stand in the page, since a file would delay the first
 * paint.
 */
export function allowStyles(html: string): string {
  const start = startOfStyles(html);
  if (start === undefined) return html;
  const [before, after] = [html.slice(0, start), html.slice(start)];
  const [styles = ''] = after.match(/^.*?<\/style>(?:<style>.*?<\/style>)*/su) ?? [];
  const joined = styles.replaceAll('</style><style>', '');
  const style = joined.slice(0, -'</style>'.length);
  return before.replace(NO_STYLE, `style-src ${hashOf(style)}`) + joined + after.slice(styles.length);
}

/** Allows all styles of a page: for `npm run dev`, where Vite puts the styles of each component into the page by themselves, and anew as they change. */
export function allowAnyStyle(html: string): string {
  return html.replace(NO_STYLE, "style-src 'self' 'unsafe-inline'");
}

/** Offset (UTF-16) of the text of the first `<style>`. Attributes are skipped, since they may quote a report that contains such a tag. */
function startOfStyles(html: string): number | undefined {
  let inStyle = false;
  for (const token of scanMarkup(html, 'html')) {
    if (inStyle && token.type === 'text') return token.start;
    inStyle = token.type === 'open' && token.name === 'style';
  }
  return undefined;
}

/** Reads from the policy of a page the hashes of the scripts and styles that stand in the page. */
export function allowedInline(html: string): Inline {
  const hashes = (directive: string) =>
    html.match(new RegExp(`; ${directive}-src ([^;"]+)`, 'u'))?.[1]?.match(/'sha256-[^']+'/gu) ?? [];
  return { scripts: hashes('script'), styles: hashes('style') };
}

/** Hashes of scripts and styles that stand in pages. */
export interface Inline {
  scripts: string[];
  styles: string[];
}

/**
 * The policy that a host sends with every file, with the hashes of everything that stands in any page. It leaves out `script-src`:
 * hosts combine it with the policy of the search's worker, which must allow WebAssembly, and the policy in each page forbids the rest.
 */
export function sitePolicy({ scripts, styles }: Inline): string {
  return [
    ["script-src-elem 'self'", ...scripts].join(' '),
    "script-src-attr 'none'",
    `style-src ${styles.length > 0 ? styles.join(' ') : "'none'"}`,
    ...['font', 'frame', 'media', 'object'].map((kind) => `${kind}-src 'none'`),
    ...OTHERS,
    "frame-ancestors 'none'",
  ].join('; ');
}

/**
 * The policy of the search's worker, the only place that runs WebAssembly (Pagefind's). A worker that comes from the network
 * has the policy that its own response carries, not that of the page which starts it.
 */
export const workerPolicy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'";

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
