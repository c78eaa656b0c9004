import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { contentSecurityPolicy } from '../../src/site/security.ts';

/** For hosts that read a `_headers` file: the pages' own policy again, and what only a header can say. */
export async function writeHeaders(outDir: string, base: string): Promise<void> {
  const rules = [
    [
      `${base}*`,
      `Content-Security-Policy: ${contentSecurityPolicy}; frame-ancestors 'none'`,
      'X-Content-Type-Options: nosniff',
      'Referrer-Policy: no-referrer',
    ],
    [`${base}assets/*`, 'Cache-Control: public, max-age=31536000, immutable'],
    [`${base}data/*`, 'Access-Control-Allow-Origin: *'],
  ];
  await writeFile(join(outDir, '_headers'), `${rules.map((rule) => rule.join('\n  ')).join('\n\n')}\n`);
}
