import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const TAG = /<script type="module" src="([^"]*\/(assets\/[^"/]+\.js))"><\/script>/gu;

/** A static import or export: the script would need another file, or be needed by one, and then there were two of it. Or it asks where it lies. */
const BOUND = /(?:^|[;}\n])(?:import\s*["{*\w]|export\s*[{*\w])|\bimport\.meta\b/u;

/** A rendered page with its scripts in it, and the texts of these. */
interface Inlined {
  html: string;
  scripts: string[];
}

/**
 * Puts into rendered pages their scripts that need no other file to begin with: as files they cost a round trip before a page can be used.
 * What they load later gets its address in full, as an inline script's own address is the page's. Each script is read once for all pages.
 * @param outDir where the built scripts lie; the pages of the development server name none of these
 */
export function scriptInliner(outDir: string): (html: string) => Inlined {
  const known = new Map<string, string | undefined>();
  return (html) => {
    const scripts: string[] = [];
    const inlined = html.replace(TAG, (tag, address: string, file: string) => {
      if (!known.has(address)) known.set(address, placed(readFileSync(join(outDir, file), 'utf8').trim(), address));
      const script = known.get(address);
      if (script === undefined) return tag;
      scripts.push(script);
      return `<script type="module">${script}</script>`;
    });
    return { html: inlined, scripts };
  };
}

/** A built script as it can stand in a page; nothing if it cannot. */
function placed(script: string, address: string): string | undefined {
  if (BOUND.test(script)) return undefined;
  const folder = address.slice(0, address.lastIndexOf('/') + 1);
  return (
    script
      .replace(/\bimport\(([`"'])\.\//gu, (_, quote: string) => `import(${quote}${folder}`)
      // The parser would end the script there, or take what follows for a comment.
      .replace(/<(?=!--|\/?script)/giu, '\\x3C')
  );
}
