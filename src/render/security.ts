import { createHash } from 'node:crypto';
import { startScript } from '../search/load/start.ts';
import type { Page } from '../site/page-head.ts';
import { scanMarkup } from '../variants/markup-scanner.ts';
import { bootScript } from './boot-script.ts';

/** A policy's own scripts; those that stand in a page follow by their hashes. */
const OWN_SCRIPTS = "script-src 'self'";

/** Whatever else a page may load or send: nothing but to and from the site itself. */
const OTHERS = [
  "img-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
];

/** Stands in a page's policy until its styles are known. */
const NO_STYLE = "style-src 'none'";

/** The Content-Security-Policy that a page's head carries: the site's own files and nothing inline without a hash. */
export function policyOf({ searches }: Page): string {
  const inline = searches ? [bootScript, startScript] : [bootScript];
  return ["default-src 'none'", [OWN_SCRIPTS, ...inline.map(hashOf)].join(' '), NO_STYLE, ...OTHERS].join('; ');
}

/** Adds scripts that were put into a rendered page to its policy. What else may have come into the page stays forbidden. */
export function allowScripts(html: string, scripts: string[]): string {
  return html.replace(OWN_SCRIPTS, [OWN_SCRIPTS, ...scripts.map(hashOf)].join(' '));
}

/** The styles of a rendered page, joined and allowed by their hash. They stand in the page, as a file would cost a round trip before the first paint. */
export function allowStyles(html: string): string {
  const start = startOfStyles(html);
  if (start === undefined) return html;
  const [before, after] = [html.slice(0, start), html.slice(start)];
  const [styles = ''] = after.match(/^.*?<\/style>(?:<style>.*?<\/style>)*/su) ?? [];
  const joined = styles.replaceAll('</style><style>', '');
  const style = joined.slice(0, -'</style>'.length);
  return before.replace(NO_STYLE, `style-src ${hashOf(style)}`) + joined + after.slice(styles.length);
}

/** Where the text of the first style begins; not what looks like one in an attribute, which may quote a report. */
function startOfStyles(html: string): number | undefined {
  let inStyle = false;
  for (const token of scanMarkup(html, 'html')) {
    if (inStyle && token.type === 'text') return token.start;
    inStyle = token.type === 'open' && token.name === 'style';
  }
  return undefined;
}

/** The hashes by which a page's policy allows what stands in the page. */
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
 * The policy for a host to send with every file, with the hashes of what stands in any page. It says nothing of `eval`, which
 * each page's own policy forbids: hosts add it to the worker's policy, which must allow WebAssembly.
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
