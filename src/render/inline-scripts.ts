import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const TAG = /<script type="module" src="([^"]*\/(assets\/[^"/]+\.js))"><\/script>/gu;

/**
 * Matches a script that imports or exports something or uses `import.meta`. It must stay a file: put inline, it would run once more when another
 * script imports it, or would see the address of the page as its own.
 */
const BOUND = /(?:^|[;}\n])(?:import\s*["{*\w]|export\s*[{*\w])|\bimport\.meta\b/u;

/** A rendered page with its scripts put inline, and the texts of these scripts. */
interface Inlined {
  html: string;
  scripts: string[];
}

/**
 * Returns a function that puts the scripts of a rendered page into the page, which saves a round trip. Scripts that import or export something stay
 * files. Dynamic imports get full paths, since in an inline script relative paths start from the page. Each script file is read once.
 * @param outDir folder of the built scripts; pages of the development server refer to none of them
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

/** Prepares a built script for standing in a page; undefined if it must stay a file. */
function asInlineScript(script: string, address: string): string | undefined {
  if (BOUND.test(script)) return undefined;
  const folder = address.slice(0, address.lastIndexOf('/') + 1);
  return (
    script
      .replace(/\bimport\(([`"'])\.\//gu, (_, quote: string) => `import(${quote}${folder}`)
      // `</script` would end the script and `<!--` would begin a comment, so both are escaped.
      .replace(/<(?=!--|\/?script)/giu, '\\x3C')
  );
}
