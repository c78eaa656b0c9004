/** Checks what people wrote, and says what is wrong with it in words that tell how to mend it. */
import type { z } from 'zod';

/** Something that is not as it must be. */
export interface Fault {
  /** Keys and places in lists that lead to it; empty for the whole. */
  path: string[];
  /** What is wrong; goes on after the name of the key: `must be a whole number, e.g. 2022`. */
  text: string;
}

/** What a value of a type looks like. */
const TYPES: Record<string, string> = {
  int: 'must be a whole number, without quotes',
  number: 'must be a whole number, without quotes',
  string: 'must be text; put it in quotes if it is a number or a date',
  boolean: 'must be true or false',
  array: 'must be a list; start each item with `- `',
  object: 'must be keys with their values',
  record: 'must be keys with their values',
};

/** What is wrong with a value, the most telling fault first: a misspelt key explains why another is missing. */
export function check<Value>(schema: z.ZodType<Value>, value: unknown): { value: Value } | { faults: Fault[] } {
  const { success, data, error } = schema.safeParse(value, { error: wording, reportInput: true });
  if (success) return { value: data };
  const faults = error.issues.map(({ path, input, message }): Fault => {
    const keys = path.map(String);
    return input === undefined && keys.length > 0
      ? { path: keys.slice(0, -1), text: `lacks “${keys.at(-1)}”; add it` }
      : { path: keys, text: message };
  });
  const isUnknownKey = (at: number) => error.issues[at]?.code === 'unrecognized_keys';
  return { faults: [...faults.filter((_, at) => isUnknownKey(at)), ...faults.filter((_, at) => !isUnknownKey(at))] };
}

/** The words for what no schema words itself. */
function wording(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return TYPES[issue.expected] ?? `must be ${issue.expected}`;
    case 'invalid_value':
      return `must be ${issue.values.length > 1 ? 'one of ' : ''}${issue.values.join(', ')}`;
    case 'too_small':
      return issue.origin === 'string' || issue.origin === 'array'
        ? 'must not be empty'
        : `must be at least ${issue.minimum}`;
    case 'too_big':
      return `must be at most ${issue.maximum}`;
    default:
      return 'is not as it must be';
  }
}

/** One line for all faults: `region.code must be …; year must be …`. */
export function inOneLine(faults: Fault[]): string {
  return faults.map(({ path, text }) => [path.join('.'), text].filter(Boolean).join(' ')).join('; ');
}
