import { noProgress, type Progress, progressOn } from './progress.ts';

/**
 * Everything that a command uses of its surroundings: output, input, environment, progress bars. Files that it is told to read or write are apart.
 */
export interface Io {
  /** Writes one line of the command's result to standard output. */
  out: (line: string) => void;
  /** Writes one line about how the run went (a refusal, a warning) to standard error. */
  err: (line: string) => void;
  /** Writes text to standard output as it is; adds no line end. */
  write: (text: string) => void;
  /** Standard input, in chunks of any length. */
  input: AsyncIterable<string>;
  env: NodeJS.ProcessEnv;
  /** Starts a progress bar for `total` steps. */
  progress: (label: string, total: number) => Progress;
}

/** The `Io` of this process: its standard streams and its environment. */
export function processIo(): Io {
  return {
    out: (line) => process.stdout.write(`${line}\n`),
    err: (line) => process.stderr.write(`${line}\n`),
    write: (text) => process.stdout.write(text),
    // A getter, so that only commands that read standard input open it: an open standard input can keep the process alive.
    get input() {
      return process.stdin.setEncoding('utf8');
    },
    env: process.env,
    progress: progressOn(process.stderr),
  };
}

/** An `Io` that collects in memory what is written to it. */
export interface KeptIo extends Io {
  /** Returns what was written to standard output so far. */
  stdout: () => string;
  stderr: () => string;
}

/** Makes an `Io` for a command that runs as a part of another command or in a test: nothing is shown, everything is collected. */
export function keptIo(env: NodeJS.ProcessEnv, input: AsyncIterable<string> = noInput()): KeptIo {
  let [stdout, stderr] = ['', ''];
  return {
    out: (line) => {
      stdout += `${line}\n`;
    },
    err: (line) => {
      stderr += `${line}\n`;
    },
    write: (text) => {
      stdout += text;
    },
    input,
    env,
    progress: noProgress,
    stdout: () => stdout,
    stderr: () => stderr,
  };
}

async function* noInput(): AsyncIterable<string> {}
