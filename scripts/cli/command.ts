import { type Command, CommanderError } from 'commander';
import { type Io, processIo } from './io.ts';
import { formatMessage, messageOfError, Refused } from './messages.ts';
import { keptByNpm } from './npm-options.ts';

/**
 * Runs a command to its end and returns the exit code: 0 for success; 1 for something that a person must mend or look at, each fault said in one
 * clear line; 2 for wrong usage. Rejects only for a fault of the program itself.
 */
export type Run = (argv: readonly string[], io: Io) => Promise<number>;

/** Thrown when a command itself finds its arguments wrong, after Commander has accepted them. */
class WrongUsage extends Error {}

/** Ends the command: prints this line and exits with 2, the code of wrong usage. */
export function wrongUsage(line: string): never {
  throw new WrongUsage(line);
}

/**
 * Makes a command that can be run any number of times in one process.
 * @param define returns the command's options and arguments. It is called anew for each run, because Commander's objects remember what they were
 * given.
 * @param action does the work of the command and returns the exit code
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
      const kept = keptByNpm(program, io.env);
      if (kept !== null) wrongUsage(kept);
      return await action(program.opts() as Options, program.args, io);
    } catch (error) {
      return exitCodeOf(error, io);
    }
  };
}

/**
 * Prints what went wrong and returns the exit code. Prints nothing for an error of Commander, which has printed its own message. Throws a fault of the
 * program again.
 */
export function exitCodeOf(error: unknown, io: Io): number {
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

/** Runs a command with the arguments of this process, and sets the exit code of this process. */
export async function runAsProgram(run: Run): Promise<void> {
  process.exitCode = await run(process.argv.slice(2), processIo());
}
