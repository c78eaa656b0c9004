import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { COMMAND_NAMES } from '../../../scripts/commands/index.ts';
import { ROOT } from '../../support/build-site.ts';
import { callCommand } from '../../support/call-command.ts';

/** Every line of the page that runs a command, without what stands for a value. */
const LINES = readFileSync(`${ROOT}docs/library.md`, 'utf8').matchAll(/npx report-library ([a-z-]+)([^\n`]*)/gu);

it.each([...LINES].map(([line, name, rest]) => ({ line, name, rest })))(
  '“$line” names a command and its options',
  async ({ name, rest = '' }) => {
    const command = COMMAND_NAMES.find((own) => own === name);
    expect(COMMAND_NAMES).toContain(name);
    const { stdout } = await callCommand(command ?? 'status', ['--help']);
    for (const [option] of rest.matchAll(/--[a-z-]+/gu)) expect(stdout).toContain(option);
  },
);
