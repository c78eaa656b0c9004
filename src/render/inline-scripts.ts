import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const TAG = /<script type="module" src="([^"]*\/(assets\/[^"/]+\.js))"><\/script>/gu;

/** A script that imports or exports something, or asks for its own address, must stay a file: in the page it would run a second time or find another address. */
const BOUND = /(?:^|[;}\n])(?:import\s*["{*\w]|export\s*[{*\w])|\bimport\.meta\b/u;

/** A rendered page with its scripts in it, and the texts of these. */
interface Inlined {
  html: string;
  scripts: string[];
}

/**
 * Puts the scripts of rendered pages into the pages, which saves a round trip. Scripts that import other files stay files. Imports
 * that happen later get full addresses, since those of an inline script are relative to the page. Each script is read once.
 * @param outDir folder of the built scripts; the pages of the development server name none of them
 */
export function scriptInliner(outDir: string): (html: string) => Inlined {
  const known = new Map<string, string | undefined>();
  return (html) => {
    const scripts: string[] = [];
    const inlined = html.replace(TAG, (tag, address: string, file: string) => {
      if (!known.has(address))
        known.set(address, asInlineScript(readFileSync(join(outDir, file), 'utf8').trim(), address));
      const script = known.get(address);
      if (script === undefined) return tag;
      scripts.push(script);
      return `<script type="module">${script}</script>`;
    });
    return { html: inlined, scripts };
  };
}

/** A built script as it can stand in a page; undefined if it must stay a file. */
function asInlineScript(script: string, address: string): string | undefined {
  if (BOUND.test(script)) return undefined;
  const folder = address.slice(0, address.lastIndexOf('/') + 1);
  return (
    script
      .replace(/\bimport\(([`"'])\.\//gu, (_, quote: string) => `import(${quote}${folder}`)
      // The HTML parser would end the script here or begin a comment.
      .replace(/<(?=!--|\/?script)/giu, '\\x3C')
  );
}
