import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { ROOT } from '../../support/build-site.ts';

test('no figure of npm run eval is below the committed baseline', () => {
  const table = execFileSync(process.execPath, [`${ROOT}scripts/commands/eval.ts`], { encoding: 'utf8' });
  expect(table).toContain('precision');
});
