/** Threads that die: one line that names the file, and an end. */
import { expect, test } from 'vitest';
import { Refused } from '../../../scripts/cli/messages.ts';
import { mapInThreads } from '../../../scripts/cli/pool.ts';

const FILES = Array.from({ length: 30 }, (_, index) => ({ name: `${index}.yaml` }));
const moduleOf = (code: string) => new URL(`data:text/javascript,${encodeURIComponent(code)}`);
const lengths = (code: string) => mapInThreads<{ name: string }, number>(moduleOf(code), 'length', FILES);

test('files are worked on in threads, and their results are in their order', async () => {
  const results = await lengths('export const length = async ({ name }) => name.length');
  expect(results).toEqual(FILES.map(({ name }) => name.length));
});

test.each([
  [
    'throws when it is loaded',
    'throw new Error("no module")',
    /^\d+\.yaml error makes the program fail \(Error: no module.*\); report this, with the file \[fault\]$/u,
  ],
  [
    'ends when it is loaded',
    'process.exit(3)',
    /^\d+\.yaml error makes the program fail \(Error: a thread ended by itself with exit code 3.*\); report this, with the file \[fault\]$/u,
  ],
  [
    'throws at one file',
    'export const length = async ({ name }) => { if (name === "5.yaml") throw new TypeError("no"); }',
    /^5\.yaml error makes the program fail \(TypeError: no.*\); report this, with the file \[fault\]$/u,
  ],
  [
    'ends at one file',
    'export const length = async ({ name }) => { if (name === "5.yaml") process.exit(3); return 1; }',
    /^5\.yaml error makes the program fail \(Error: a thread ended by itself with exit code 3.*\); report this, with the file \[fault\]$/u,
  ],
  [
    'runs out of memory at one file',
    `export const length = async ({ name }) => {
       if (name === "5.yaml") throw Object.assign(new Error("heap"), { code: "ERR_WORKER_OUT_OF_MEMORY" });
     }`,
    /^5\.yaml error needs more memory than Node takes; .*NODE_OPTIONS=--max-old-space-size=8192 \[memory\]$/u,
  ],
])('a thread that %s is told in one line that names the file', async (_name, code, line) => {
  const error = await lengths(code).then(
    () => undefined,
    (reason) => reason,
  );
  expect(error).toBeInstanceOf(Refused);
  expect((error as Refused).message).toMatch(line);
});
