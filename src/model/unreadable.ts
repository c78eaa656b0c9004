/** Error for a file of the content tree that cannot be used as it is. Its message says why, and how to mend the file. */
export class Unreadable extends Error {
  /** Path of the file. */
  readonly file: string;
  /** What is wrong, without the path. */
  readonly why: string;
  constructor(file: string, why: string) {
    super(`${file} ${why}`);
    this.file = file;
    this.why = why;
  }
}

/**
 * Parses the text of a file.
 * @throws Unreadable with the file and what to do, instead of the parser's own error
 */
export function parsed<Value>(file: string, parse: () => Value, mend: string): Value {
  try {
    return parse();
  } catch (error) {
    const [first = ''] = (error as Error).message.split('\n');
    // The parser ran out of stack. Its message depends on how deep its caller stood, so a fixed text replaces it.
    const why = first.startsWith('Maximum call stack') ? 'values in values without end' : first;
    throw new Unreadable(file, `cannot be parsed (${why}); ${mend}`);
  }
}
