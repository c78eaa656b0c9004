import { open, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { allowedStyle, sitePolicy, workerPolicy } from '../../src/site/security.ts';

/** For hosts that read a `_headers` file: the pages' own policy again, what only a header can say, and the policy of the search's worker. */
export async function writeHeaders(outDir: string, base: string): Promise<void> {
  const workers = (await readdir(join(outDir, 'assets'))).filter((name) => /^worker-.*\.js$/u.test(name));
  const rules = [
    [
      `${base}*`,
      `Content-Security-Policy: ${sitePolicy(await stylesOf(outDir))}`,
      'X-Content-Type-Options: nosniff',
      'Referrer-Policy: no-referrer',
    ],
    [`${base}assets/*`, 'Cache-Control: public, max-age=31536000, immutable'],
    ...workers.map((name) => [`${base}assets/${name}`, `Content-Security-Policy: ${workerPolicy}`]),
    [`${base}data/*`, 'Access-Control-Allow-Origin: *'],
  ];
  await writeFile(join(outDir, '_headers'), `${rules.map((rule) => rule.join('\n  ')).join('\n\n')}\n`);
}

/** Bytes of a page in which its policy stands. */
const START = 2048;

/** The hashes of all pages' styles: one for each kind of page. */
async function stylesOf(outDir: string): Promise<string[]> {
  const styles = new Set<string>();
  for (const name of await readdir(outDir, { recursive: true })) {
    if (!name.endsWith('.html')) continue;
    const file = await open(join(outDir, name));
    const { buffer, bytesRead } = await file.read(Buffer.alloc(START), 0, START);
    await file.close();
    const style = allowedStyle(buffer.toString('utf8', 0, bytesRead));
    if (style) styles.add(style);
  }
  return [...styles].sort();
}
