import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Inline, sitePolicy, workerPolicy } from '../../src/render/security.ts';
import { searchScripts } from '../../src/search/build/built-scripts.ts';

/**
 * Writes the `_headers` file that some hosts read. It repeats the pages' policy, adds what only a header can say, and gives the search's worker its
 * policy.
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
  ];
  await writeFile(join(outDir, '_headers'), `${rules.map((rule) => rule.join('\n  ')).join('\n\n')}\n`);
}
