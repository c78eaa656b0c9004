import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { MEDIA_TYPES, rawEnding } from '../../src/formats/media-types.ts';
import { type Inline, sitePolicy, workerPolicy } from '../../src/render/security.ts';
import { searchScripts } from '../../src/search/build/built-scripts.ts';

/**
 * Writes the `_headers` file that some hosts read. It repeats the pages' policy, adds what only a header can say, gives the search's worker its
 * policy, and names the encoding of texts.
 * @param inline the hashes of the inline scripts and styles of all pages, because one header serves all of them. Each kind of page adds only a few.
 */
export async function writeHeaders(outDir: string, base: string, inline: Inline): Promise<void> {
  const rules = [
    [
      `${base}*`,
      `Content-Security-Policy: ${sitePolicy(inline)}`,
      'X-Content-Type-Options: nosniff',
      'Referrer-Policy: no-referrer',
    ],
    [`${base}assets/*`, 'Cache-Control: public, max-age=31536000, immutable'],
    ...searchScripts(outDir).workers.map((name) => [`${base}${name}`, `Content-Security-Policy: ${workerPolicy}`]),
    [`${base}data/*`, 'Access-Control-Allow-Origin: *'],
    ...Object.entries(MEDIA_TYPES).map(([ending, type]) => [`${base}*.${ending}`, `Content-Type: ${type}`]),
    ...(await rawEndings(outDir)).map((end) => [`${base}data/*${end}`, 'Content-Disposition: attachment']),
  ];
  await writeFile(join(outDir, '_headers'), `${rules.map((rule) => rule.join('\n  ')).join('\n\n')}\n`);
}

/** The different ends of the names of raw files, since a rule for each file would be more rules than hosts read. */
async function rawEndings(outDir: string): Promise<string[]> {
  const names = await readdir(join(outDir, 'data'), { recursive: true });
  return [...new Set(names.flatMap((name) => rawEnding(name) ?? []))].sort();
}
