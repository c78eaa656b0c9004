import { type Command, CommanderError } from 'commander';
import { type Io, processIo } from './io.ts';
import { formatMessage, messageOfError, Refused } from './messages.ts';

/**
 * Runs a command to its end and gives the exit code: 0, 1 for what a person can mend (each fault one clear line) or has to look at, 2 for
 * wrong usage. Rejects only for a fault of the program.
 */
export type Run = (argv: readonly string[], io: Io) => Promise<number>;

/** Thrown when a command itself finds its arguments wrong, after Commander has accepted them. */
class WrongUsage extends Error {}

/** Ends the command with this line and the exit code of wrong usage. */
export function wrongUsage(line: string): never {
  throw new WrongUsage(line);
}

/**
 * Makes a command that can be run any number of times in one process.
 * @param define gives its options and arguments, afresh for each run: they remember what they were given
 * @param action does its work and gives the exit code
 */
export function commandOf<Options>(
  define: () => Command,
  action: (options: Options, args: string[], io: Io) => Promise<number>,
): Run {
  return async (argv, io) => {
    const program = define()
      .exitOverride()
      .showHelpAfterError()
      .configureOutput({ writeOut: io.write, writeErr: (text) => io.err(text.replace(/\n$/u, '')) });
    try {
      program.parse(argv, { from: 'user' });
      return await action(program.opts() as Options, program.args, io);
    } catch (error) {
      return exitCodeOf(error, io);
    }
  };
}

/** Says what went wrong, in one line. Commander has already said what it found. */
function exitCodeOf(error: unknown, io: Io): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof WrongUsage) {
    io.err(error.message);
    return 2;
  }
  const message = messageOfError(error);
  if (!message) throw error;
  const others = error instanceof Refused ? error.others : [];
  for (const each of [message, ...others]) io.err(formatMessage(each));
  return 1;
}

/** Runs a command as the program that this process is. */
export async function runAsProgram(run: Run): Promise<void> {
  process.exitCode = await run(process.argv.slice(2), processIo());
}
