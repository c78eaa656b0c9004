import { type Command, CommanderError } from 'commander';
import { formatMessage, messageOfError } from './messages.ts';

/** Ends a command that cannot be parsed: 2 for wrong usage, 0 where only help was asked for. */
export function endOf(error: CommanderError): never {
  process.exit(error.exitCode === 0 || error.code === 'commander.error' ? error.exitCode : 2);
}

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
    else {
      const message = messageOfError(error);
      if (!message) throw error;
      console.error(formatMessage(message));
      process.exitCode = 1;
    }
  }
}
