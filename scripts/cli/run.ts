import { type Command, CommanderError } from 'commander';
import { formatMessage, Refused } from './messages.ts';

/**
 * Runs a command and sets the exit code: what the action returns, 1 for a refusal (one clear line, nothing touched), 2 for wrong usage.
 */
export async function run<Options>(
  command: Command,
  action: (options: Options, args: string[]) => Promise<number>,
  argv: string[] = process.argv,
): Promise<void> {
  command.exitOverride().showHelpAfterError();
  try {
    command.parse(argv);
    process.exitCode = await action(command.opts() as Options, command.args);
  } catch (error) {
    if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
    else if (error instanceof Refused) {
      console.error(formatMessage(error.detail));
      process.exitCode = 1;
    } else throw error;
  }
}
