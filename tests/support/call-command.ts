import { keptIo } from '../../scripts/cli/io.ts';
import type { CommandName } from '../../scripts/commands/descriptions.ts';
import { runCommand } from '../../scripts/commands/index.ts';

/** How a command ended, and what it wrote. */
export interface Called {
  status: number;
  stdout: string;
  stderr: string;
}

/** What a command is given beside its arguments. Nothing of the test runner's own environment reaches it. */
export interface Given {
  env?: NodeJS.ProcessEnv;
  input?: string;
}

/** Runs a command in this process, which costs a tenth of starting one; `tests/unit/commands/programs.test.ts` starts each once. */
export async function callCommand(
  name: CommandName,
  argv: string[],
  { env = {}, input = '' }: Given = {},
): Promise<Called> {
  const io = keptIo(env, pieces(input));
  const status = await runCommand(name, argv, io);
  return { status, stdout: io.stdout(), stderr: io.stderr() };
}

/** Runs a command that must succeed; rejects with all that it wrote when it does not. */
export async function callSuccessfully(name: CommandName, argv: string[], given: Given = {}): Promise<Called> {
  const called = await callCommand(name, argv, given);
  if (called.status !== 0) {
    const said = `${called.stdout}${called.stderr}`;
    throw new Error(`${name} ${argv.join(' ')} ended with ${called.status}:\n${said}`);
  }
  return called;
}

async function* pieces(text: string): AsyncIterable<string> {
  if (text !== '') yield text;
}
