import { noProgress, type Progress, progressOn } from './progress.ts';

/** All that a command has of the world around it, beside the files that it is told to read and write. */
export interface Io {
  /** Writes one line of what the command was asked for. */
  out: (line: string) => void;
  /** Writes one line about how it went: a refusal, a warning. */
  err: (line: string) => void;
  /** Writes text as it is, without a line end of its own. */
  write: (text: string) => void;
  /** What is fed to the command, in pieces of any length. */
  input: AsyncIterable<string>;
  env: NodeJS.ProcessEnv;
  /** Shows how far a long piece of work has come. */
  progress: (label: string, total: number) => Progress;
}

/** What this process was given. */
export function processIo(): Io {
  return {
    out: (line) => process.stdout.write(`${line}\n`),
    err: (line) => process.stderr.write(`${line}\n`),
    write: (text) => process.stdout.write(text),
    // Asked for only by the commands that read it: an open standard input can keep a process alive.
    get input() {
      return process.stdin.setEncoding('utf8');
    },
    env: process.env,
    progress: progressOn(process.stderr),
  };
}

/** An `Io` that keeps what is written. */
export interface KeptIo extends Io {
  /** What was written so far. */
  stdout: () => string;
  stderr: () => string;
}

/** Lets a command run as a part of another, or in a test: nothing is shown, all is kept. */
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
