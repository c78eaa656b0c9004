import { open, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { MEDIA_TYPES, rawEnding } from '../../src/formats/media-types.ts';
import { allowedInline, type Inline, sitePolicy, workerPolicy } from '../../src/render/security.ts';
import { searchScripts } from '../../src/search/build/built-scripts.ts';

/**
 * Writes the `_headers` file that some hosts read. It repeats the pages' policy, adds what only a header can say, gives the search's worker its
 * policy, and names the encoding of texts.
 */
export async function writeHeaders(outDir: string, base: string): Promise<void> {
  const rules = [
    [
      `${base}*`,
      `Content-Security-Policy: ${sitePolicy(await inlineOf(outDir))}`,
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

/** Every page has its policy within this many bytes from its beginning, so that no more needs to be read. */
const START = 2048;

/** The hashes of the inline scripts and styles of all pages, because one header serves all of them. Each kind of page adds only a few. */
async function inlineOf(outDir: string): Promise<Inline> {
  const scripts = new Set<string>();
  const styles = new Set<string>();
  for (const name of await readdir(outDir, { recursive: true })) {
    if (!name.endsWith('.html')) continue;
    const file = await open(join(outDir, name));
    const { buffer, bytesRead } = await file.read(Buffer.alloc(START), 0, START);
    await file.close();
    const allowed = allowedInline(buffer.toString('utf8', 0, bytesRead));
    for (const hash of allowed.scripts) scripts.add(hash);
    for (const hash of allowed.styles) styles.add(hash);
  }
  return { scripts: [...scripts].sort(), styles: [...styles].sort() };
}
