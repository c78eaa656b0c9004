import type { Message } from '../pipeline.ts';

/** Thrown when a run must end without touching anything: the message says what, where, and how to mend it. */
export class Refused extends Error {
  readonly detail: Message;
  constructor(detail: Message) {
    super(formatMessage(detail));
    this.detail = detail;
  }
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
