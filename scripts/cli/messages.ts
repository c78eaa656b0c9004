import { Unreadable } from '../../src/model/unreadable.ts';
import type { Message } from '../pipeline/types.ts';

/** Thrown when a run must end without touching anything: the messages say what, where, and how to mend it. */
export class Refused extends Error {
  readonly detail: Message;
  /** What else is wrong. */
  readonly others: Message[];
  constructor(detail: Message, ...others: Message[]) {
    super(formatMessage(detail));
    this.detail = detail;
    this.others = others;
  }
}

/** What the system says when a file cannot be read or written, in words for people. */
export const SYSTEM = {
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
  const text = Object.hasOwn(SYSTEM, code)
    ? SYSTEM[code as keyof typeof SYSTEM]
    : `cannot be read or written (${message})`;
  return { rule: 'file', severity: 'error', text, ...(path ? { file: path } : {}) };
}

/**
 * The same for what must not stop the work on other files: a fault of the program becomes a message, too. An error that has a `line` names
 * the line of the file.
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

/** An error that knows which line of the file it was made of. */
export interface FaultAtLine extends Error {
  line?: number | undefined;
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
  return visible(`${place ? `${place} ` : ''}${severity} ${text} [${rule}]`);
}

/** Characters of a message that people read; more come of what was quoted. */
const MOST = 1200;

/** What a name of a file or a quoted text may hold must neither break the line nor command the terminal. */
function visible(text: string): string {
  const short = text.length > MOST ? `${text.slice(0, MOST / 2)}……${text.slice(-MOST / 2)}` : text;
  return short.replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/gu, (sign) => `\\u{${sign.codePointAt(0)?.toString(16)}}`);
}
