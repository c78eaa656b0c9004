/** Checks what people wrote in files, and says what is wrong in words that tell how to mend it. */
import type { z } from 'zod';
import { didYouMean } from '../did-you-mean.ts';

/** One thing that is wrong in a value. */
export interface Fault {
  /** Keys and list indexes that lead to the faulty value; empty for the value as a whole. */
  path: string[];
  /** What is wrong, to be read after the name of the key: `must be a whole number, e.g. 2022`. */
  text: string;
}

/** Messages for a value of the wrong type, by the type that is expected. */
const TYPES: Record<string, string> = {
  int: 'must be a whole number, without quotes',
  number: 'must be a whole number, without quotes',
  string: 'must be text; put it in quotes if it is a number or a date',
  boolean: 'must be true or false',
  array: 'must be a list; start each item with `- `',
  object: 'must be keys with their values',
  record: 'must be keys with their values',
};

/** Checks a value against a schema and returns it, or its faults. Unknown keys come first: a misspelt key explains why another one is missing. */
export function check<Value>(schema: z.ZodType<Value>, value: unknown): { value: Value } | { faults: Fault[] } {
  const { success, data, error } = schema.safeParse(value, { error: wording, reportInput: true });
  if (success) return { value: data };
  const issues = error.issues.flatMap(ofFittingType);
  const faults = issues.map(({ path, input, message }): Fault => {
    const keys = path.map(String);
    return input === undefined && keys.length > 0
      ? { path: keys.slice(0, -1), text: `lacks “${keys.at(-1)}”; add it` }
      : { path: keys, text: message };
  });
  const isUnknownKey = (at: number) => issues[at]?.code === 'unrecognized_keys';
  return { faults: [...faults.filter((_, at) => isUnknownKey(at)), ...faults.filter((_, at) => !isUnknownKey(at))] };
}

/** What a schema says that has no message of its own. */
const UNSAID = 'is not as it must be';

/** Where a value may be of several types and the schema has no message of its own, the faults of the type that the value is of; else the fault itself. */
function ofFittingType(issue: z.core.$ZodIssue): z.core.$ZodIssue[] {
  if (issue.code !== 'invalid_union' || issue.message !== UNSAID) return [issue];
  const isOther = ({ code, path }: z.core.$ZodIssue) => code === 'invalid_type' && path.length === 0;
  const inner = issue.errors.find((alternative) => !alternative.some(isOther)) ?? issue.errors[0] ?? [];
  return inner.map((each) => ({ ...each, path: [...issue.path, ...each.path] }));
}

/** Messages for faults for which the schema itself has no message. */
function wording(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return TYPES[issue.expected] ?? `must be ${issue.expected}`;
    case 'invalid_value':
      return oneOf(issue.values.map(String), issue.input);
    case 'too_small':
      return issue.origin === 'string' || issue.origin === 'array'
        ? 'must not be empty'
        : `must be at least ${issue.minimum}`;
    case 'too_big':
      return `must be at most ${issue.maximum}`;
    default:
      return UNSAID;
  }
}

/** Says which values there are, and which of them was probably meant. */
function oneOf(values: string[], given: unknown): string {
  const meant = typeof given === 'string' ? didYouMean(given, values) : '';
  return `must be ${values.length > 1 ? 'one of ' : ''}${values.join(', ')}${meant}`;
}

/** Joins all faults into one line: `region.code must be …; year must be …`. */
export function inOneLine(faults: Fault[]): string {
  return faults.map(({ path, text }) => [path.join('.'), text].filter(Boolean).join(' ')).join('; ');
}
