import { Unreadable } from '../../src/model/unreadable.ts';
import type { Message } from '../pipeline/types.ts';

/** Thrown when a run must end without touching anything: the message says what, where, and how to mend it. */
export class Refused extends Error {
  readonly detail: Message;
  constructor(detail: Message) {
    super(formatMessage(detail));
    this.detail = detail;
  }
}

/** What the system says when a file cannot be read or written, in words for people. */
const SYSTEM: Record<string, string> = {
  ENOENT: 'is not there',
  EACCES: 'may not be read or written; change its permissions',
  EPERM: 'may not be changed; change its permissions',
  EISDIR: 'is a folder where a file is wanted; move it away or name a file',
  ENOTDIR: 'is a file where a folder is wanted; name a folder',
  ENOSPC: 'does not fit on the disk; make room',
  EROFS: 'lies on a disk that cannot be written',
};

/** What a person can mend, as a message: a refusal, or a file that the system does not give. Null for a fault of the program. */
export function messageOfError(error: unknown): Message | null {
  if (error instanceof Refused) return error.detail;
  if (error instanceof Unreadable) return { rule: 'unreadable', severity: 'error', text: error.why, file: error.file };
  const { code = '', path, message } = error as NodeJS.ErrnoException;
  if (!(error instanceof Error) || !/^E[A-Z]+$/u.test(code)) return null;
  const text = SYSTEM[code] ?? `cannot be read or written (${message})`;
  return { rule: 'file', severity: 'error', text, ...(path ? { file: path } : {}) };
}

/**
 * Any error as the refusal of one file, so that it stops no other: what a person can mend, else a fault of the program, in one line
 * with the line of the source where it is known (`line` of the error). With `DEBUG` set a fault is thrown on, with its stack.
 */
export function refusalOf(error: unknown, file: string): Message {
  const known = messageOfError(error);
  if (known) return known;
  if (process.env.DEBUG) throw error;
  const { message = String(error), line } = error as Partial<Error> & { line?: unknown };
  const why = message.split('\n')[0];
  return {
    rule: 'fault',
    severity: 'error',
    text: `cannot be made into a report (${why}); this is a fault of the program: please report it with this file`,
    file,
    ...(typeof line === 'number' ? { line } : {}),
  };
}

/** Ends the run with an error at a place. */
export function refuse(
  rule: string,
  text: string,
  place: { file?: string; line?: number; column?: number } = {},
): never {
  throw new Refused({ rule, severity: 'error', text, ...place });
}

/**
 * One line for people and editors.
 * @example formatMessage({ rule: 'encoding', severity: 'error', text: '…', file: 'a.txt', line: 3, column: 7 }) // 'a.txt:3:7 error …  [encoding]'
 */
export function formatMessage({ rule, severity, text, file, line, column }: Message): string {
  const place = [file, line, column].filter((part) => part !== undefined).join(':');
  return `${place ? `${place} ` : ''}${severity} ${text} [${rule}]`;
}
