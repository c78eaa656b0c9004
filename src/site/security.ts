import { createHash } from 'node:crypto';
import { startScript } from '../search/start.ts';
import { bootScript } from './boot-script.ts';
import type { Page } from './page-head.ts';

/** Own scripts, and by their hashes those that stand in pages. */
const scripts = (...inline: string[]) => ["'self'", ...inline.map(hashOf)].join(' ');

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
  const own = searches ? scripts(bootScript, startScript) : scripts(bootScript);
  return ["default-src 'none'", `script-src ${own}`, NO_STYLE, ...OTHERS].join('; ');
}

/** The styles of a rendered page, joined and allowed by their hash. They stand in the page, as a file would cost a round trip before the first paint. */
export function allowStyles(html: string): string {
  const joined = html.replaceAll('</style><style>', '');
  const style = joined.match(/<style[^>]*>([\s\S]*?)<\/style>/u)?.[1];
  return style === undefined ? joined : joined.replace(NO_STYLE, `style-src ${hashOf(style)}`);
}

/** The hash by which a page's policy allows its styles. */
export function allowedStyle(html: string): string | undefined {
  return html.match(/; style-src ('sha256-[^']+')/u)?.[1];
}

/**
 * The policy for a host to send with every file, with the hashes of all pages' styles. It says nothing of `eval`, which
 * each page's own policy forbids: hosts add it to the worker's policy, which must allow WebAssembly.
 */
export function sitePolicy(styles: string[]): string {
  return [
    `script-src-elem ${scripts(bootScript, startScript)}`,
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
