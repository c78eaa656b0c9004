import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Patience, tryLock, withLock } from '../../../scripts/tree/lock.ts';
import { ROOT } from '../../support/build-site.ts';

let folder: string;
let said: string[];
let others: ChildProcess[];
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'lock-')), 'building');
  said = [];
  others = [];
});
afterEach(() => {
  for (const other of others) other.kill('SIGKILL');
  rmSync(dirname(folder), { recursive: true });
});

const patience = (seconds: number): Patience => ({ command: 'ingest', seconds, say: (line) => said.push(line) });

/** Another process that does something with the lock; resolves with the first line that it prints. */
async function elsewhere(code: string): Promise<{ process: ChildProcess; line: string }> {
  const module = JSON.stringify(`${ROOT}scripts/tree/lock.ts`);
  const program = `import { tryLock, withLock } from ${module}; const folder = ${JSON.stringify(folder)}; ${code}`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  others.push(child);
  const line = await new Promise<string>((resolve) =>
    child.stdout.once('data', (data) => resolve(String(data).trim())),
  );
  return { process: child, line };
}
const HOLD = `globalThis.held = tryLock(folder, 'add'); console.log('held'); process.stdin.resume();`;
const ended = (child: ChildProcess) => new Promise((resolve) => child.once('close', resolve));

it('only one process has the lock, and nothing is left of it afterwards', async () => {
  const lock = tryLock(folder, 'ingest');
  expect((await elsewhere(`console.log(tryLock(folder, 'add'));`)).line).toBe('null');
  lock?.release();
  expect(existsSync(folder)).toBe(false);
  expect((await elsewhere(HOLD)).line).toBe('held');
});

it('who waits in vain says who has it, and how to go on', async () => {
  const { process: other } = await elsewhere(HOLD);
  await expect(withLock(folder, patience(0), () => 1)).rejects.toThrow(
    `${dirname(folder)} error is in use by “add” (process ${other.pid}); wait until that has ended, or end it, and run this again [busy]`,
  );
});

it('who waits says so, and goes on when the other has ended', async () => {
  const { process: other } = await elsewhere(HOLD);
  const waiting = withLock(
    folder,
    {
      ...patience(600),
      say: (line) => {
        said.push(line);
        other.stdin?.end();
      },
    },
    () => 'done',
  );
  expect(await waiting).toBe('done');
  expect(said).toEqual([`${dirname(folder)} is in use by “add” (process ${other.pid}); waiting`]);
  expect(existsSync(folder)).toBe(false);
});

it('the lock of a killed process counts for nothing', async () => {
  const { process: other } = await elsewhere(HOLD);
  other.kill('SIGKILL');
  await ended(other);
  expect(existsSync(join(folder, 'lock'))).toBe(true);
  expect(await withLock(folder, patience(0), () => 'done')).toBe('done');
  expect(existsSync(folder)).toBe(false);
});

it('an empty file, and the number of a process that has nothing to do with it, lock nothing', async () => {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'lock'), '');
  writeFileSync(join(folder, 'holder.json'), JSON.stringify({ command: 'build', pid: process.pid }));
  expect(await withLock(folder, patience(0), () => 'done')).toBe('done');
});

it('a lock file of another making is named', async () => {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'lock'), `${'not a lock '.repeat(200)}`);
  await expect(withLock(folder, patience(0), () => 1)).rejects.toThrow(
    /building\/lock error cannot be locked .*; remove it/u,
  );
});

it('of four processes that find the lock of a killed one, never two have it at once', async () => {
  const { process: dead } = await elsewhere(HOLD);
  dead.kill('SIGKILL');
  await ended(dead);
  // A folder can be made only by one: whoever meets it there is not alone.
  const alone = JSON.stringify(`${folder}-alone`);
  const code = `
    import { mkdirSync, rmdirSync } from 'node:fs';
    for (let turn = 0; turn < 3; turn++)
      await withLock(folder, { command: 'add', seconds: 600, say: () => {} }, () => { mkdirSync(${alone}); rmdirSync(${alone}); });
    console.log('never met');`;
  const lines = await Promise.all(Array.from({ length: 4 }, () => elsewhere(code)));
  expect(lines.map(({ line }) => line)).toEqual(Array(4).fill('never met'));
  expect(existsSync(folder)).toBe(false);
});
