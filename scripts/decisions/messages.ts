import type { Message } from '../pipeline/types.ts';
import type { Decision } from './decisions.ts';

/** An error at the line of a decision that cannot be applied. */
export function decisionError(text: string, { kind, line }: Decision, file: string): Message {
  return { rule: `edit/${kind}`, severity: 'error', text: `${kind}: ${text}`, file, line };
}
