import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const TAG = /<script type="module" src="([^"]*\/(assets\/[^"/]+\.js))"><\/script>/gu;

/** A static import or export: the script would need another file, or be needed by one, and then there were two of it. Or it asks where it lies. */
const BOUND = /(?:^|[;}\n])(?:import\s*["{*\w]|export\s*[{*\w])|\bimport\.meta\b/u;

/**
 * Puts into a rendered page its scripts that need no other file to begin with: as files they cost a round trip before the page can be used.
 * What they load later gets its address in full, as an inline script's own address is the page's.
 * @param outDir where the built scripts lie; the pages of the development server name none of these
 * @returns the page, and the texts of the scripts that are in it now
 */
export function inlineScripts(html: string, outDir: string): { html: string; scripts: string[] } {
  const scripts: string[] = [];
  const inlined = html.replace(TAG, (tag, address: string, file: string) => {
    const built = readFileSync(join(outDir, file), 'utf8').trim();
    if (BOUND.test(built)) return tag;
    const folder = address.slice(0, address.lastIndexOf('/') + 1);
    const placed = built.replace(/\bimport\(([`"'])\.\//gu, (_, quote: string) => `import(${quote}${folder}`);
    // The parser would end the script there, or take what follows for a comment.
    const script = placed.replace(/<(?=!--|\/?script)/giu, '\\x3C');
    scripts.push(script);
    return `<script type="module">${script}</script>`;
  });
  return { html: inlined, scripts };
}
