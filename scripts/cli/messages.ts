import { Unreadable } from '../../src/model/unreadable.ts';
import type { Message } from '../pipeline/types.ts';

/** Thrown when a run must end without changing any file. The messages say what is wrong, where, and how to mend it. */
export class Refused extends Error {
  readonly detail: Message;
  /** Further faults that were found in the same run. */
  readonly others: Message[];
  constructor(detail: Message, ...others: Message[]) {
    super(formatMessage(detail));
    this.detail = detail;
    this.others = others;
  }
}

/** The system's error codes for a file that cannot be read or written, each said in words for people. */
export const SYSTEM = {
  ENOENT: 'is not there',
  EACCES: 'may not be read or written; change its permissions',
  EPERM: 'may not be changed; change its permissions',
  EISDIR: 'is a folder where a file is wanted; move it away or name a file',
  ENOTDIR: 'is a file where a folder is wanted; name a folder',
  ENOSPC: 'does not fit on the disk; make room',
  EROFS: 'lies on a disk that cannot be written',
};

const OUT_OF_MEMORY =
  'needs more memory than Node takes; make the file smaller, or run the command with NODE_OPTIONS=--max-old-space-size=8192';

/** The message for an error that a person can mend: a refusal, or a file that the system cannot read or write. Null for a fault of the program. */
export function messageOfError(error: unknown): Message | null {
  if (error instanceof Refused) return error.detail;
  if (error instanceof Unreadable) return { rule: 'unreadable', severity: 'error', text: error.why, file: error.file };
  const { code = '', path, message } = error as NodeJS.ErrnoException;
  if (code === 'ERR_WORKER_OUT_OF_MEMORY') return { rule: 'memory', severity: 'error', text: OUT_OF_MEMORY };
  if (!(error instanceof Error) || !/^E[A-Z]+$/u.test(code)) return null;
  const text = Object.hasOwn(SYSTEM, code)
    ? SYSTEM[code as keyof typeof SYSTEM]
    : `cannot be read or written (${message})`;
  return { rule: 'file', severity: 'error', text, ...(path ? { file: path } : {}) };
}

/**
 * Like `messageOfError`, but a fault of the program becomes a message, too, because one bad file must not stop the work on other files. If the error
 * has a `line`, the message names that line of the file.
 */
export function messageOfFault(error: unknown, file: string): Message {
  const known = messageOfError(error);
  if (known) return { file, ...known };
  const {
    name,
    message,
    stack = '',
    line,
  } = (error instanceof Error ? error : new Error(String(error))) as FaultAtLine;
  const [, at = ''] = /([^/\\(\s]+:[0-9]+):[0-9]+\)?$/mu.exec(stack) ?? [];
  const text = `makes the program fail (${name}: ${message.split('\n')[0]}${at && ` at ${at}`}); report this, with the file`;
  return { rule: 'fault', severity: 'error', text, file, ...(line === undefined ? {} : { line }) };
}

/** Every message of an error: those of a refusal, else the one of `messageOfFault`. */
export function messagesOfFault(error: unknown, file: string): Message[] {
  return error instanceof Refused ? [error.detail, ...error.others] : [messageOfFault(error, file)];
}

/** An error that carries the number of the line in the input file at which it arose. */
export interface FaultAtLine extends Error {
  line?: number | undefined;
}

/** Ends the run with a `Refused` error that names a place in a file. */
export function refuse(
  rule: string,
  text: string,
  place: { file?: string; line?: number; column?: number } = {},
): never {
  throw new Refused({ rule, severity: 'error', text, ...place });
}

/** Formats a message as one line, in the form that editors turn into a link to the place. */
export function formatMessage({ rule, severity, text, file, line, column }: Message): string {
  const place = [file, line, column].filter((part) => part !== undefined).join(':');
  return visible(`${place ? `${place} ` : ''}${severity} ${text} [${rule}]`);
}

/** The longest message in UTF-16 units. A longer message is cut in the middle, since it only quotes a long text. */
const MOST = 1200;

/**
 * Writes control characters as escapes: a file name or a quoted text must neither break the line nor send commands to the terminal. Cuts what is too
 * long.
 */
function visible(text: string): string {
  const short = text.length > MOST ? `${text.slice(0, MOST / 2)}……${text.slice(-MOST / 2)}` : text;
  return short.replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/gu, (sign) => `\\u{${sign.codePointAt(0)?.toString(16)}}`);
}
