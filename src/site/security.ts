import { createHash } from 'node:crypto';
import { bootScript } from './boot-script.ts';

/**
 * The Content-Security-Policy of every page: nothing but the site's own files, and the one inline script by its hash.
 * `'wasm-unsafe-eval'` is for the search, whose door is on every page.
 */
export const contentSecurityPolicy: string = [
  "default-src 'none'",
  `script-src 'self' 'wasm-unsafe-eval' '${hashOf(bootScript)}'`,
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
].join('; ');

function hashOf(script: string): string {
  return `sha256-${createHash('sha256').update(script).digest('base64')}`;
}
