import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import packageJson from '../../../package.json' with { type: 'json' };
import { DESCRIPTIONS } from '../../../scripts/commands/descriptions.ts';
import { COMMAND_NAMES } from '../../../scripts/commands/index.ts';
import { ROOT } from '../../support/build-site.ts';

const programs = Object.values(packageJson.scripts).flatMap(
  (line) => /^node (scripts\/commands\/\S+)$/u.exec(line)?.[1] ?? [],
);

it('every command has its npm script', () => {
  expect(programs.sort()).toEqual(COMMAND_NAMES.map((name) => `scripts/commands/${name}.ts`).sort());
});

it.each(COMMAND_NAMES)('%s runs as a program of its own and says what it is for', (name) => {
  const { status, stdout } = spawnSync(process.execPath, [`${ROOT}scripts/commands/${name}.ts`, '--help'], {
    encoding: 'utf8',
  });
  expect(status).toBe(0);
  expect(stdout.replace(/\s+/gu, ' ')).toContain(DESCRIPTIONS[name].replace(/\s+/gu, ' '));
});
