import type { Message } from '../pipeline/types.ts';
import type { Decision } from './decisions.ts';

/** Makes the error message for a decision that cannot be applied, at the line of the decision. */
export function decisionError(text: string, { kind, line }: Decision, file: string): Message {
  return { rule: `edit/${kind}`, severity: 'error', text: `${kind}: ${text}`, file, line };
}
