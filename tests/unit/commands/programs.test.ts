import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import packageJson from '../../../package.json' with { type: 'json' };
import { DESCRIPTIONS } from '../../../scripts/commands/descriptions.ts';
import { COMMAND_NAMES } from '../../../scripts/commands/index.ts';
import { ROOT } from '../../support/build-site.ts';

/** What an npm script begins with that runs a command; those that measure are not in the package's program. */
const RUNS = /^node scripts\/commands\/(?:program\.ts (?<command>[a-z-]+)|(?<measures>eval|bench)\.ts)$/u;
const commands = Object.values(packageJson.scripts).flatMap((line) => {
  const { command, measures } = RUNS.exec(line)?.groups ?? {};
  return command ?? measures ?? [];
});

it('every command has its npm script', () => {
  expect(commands.sort()).toEqual([...COMMAND_NAMES].sort());
});

it.each(COMMAND_NAMES)('%s runs as a program of its own and says what it is for', (name) => {
  const { status, stdout } = spawnSync(process.execPath, [`${ROOT}scripts/commands/${name}.ts`, '--help'], {
    encoding: 'utf8',
  });
  expect(status).toBe(0);
  expect(stdout.replace(/\s+/gu, ' ')).toContain(DESCRIPTIONS[name].replace(/\s+/gu, ' '));
});

it('the program in a folder with * in its name, where Node finds no dictionaries, says so in one line', () => {
  const folder = mkdtempSync(join(tmpdir(), 'odd*'));
  try {
    for (const part of ['package.json', 'scripts', 'src'])
      cpSync(join(ROOT, part), join(folder, part), { recursive: true });
    symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
    const { status, stderr } = spawnSync(process.execPath, ['scripts/commands/program.ts', 'convert', '--help'], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect({ status, stderr }).toEqual({
      status: 1,
      stderr: `${folder} error holds *, which Node takes for a gap in the paths of modules: move the project to a folder without * [path]\n`,
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
});
