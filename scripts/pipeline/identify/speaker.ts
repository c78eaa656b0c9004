import type { Fact } from '../types.ts';
import { bare, type FactLine } from './fact-lines.ts';
import { NO_NAME, SPEAKERS } from './speaker.rules.ts';

/** A line of more characters than this is prose, and names in it are not looked for. */
const LONGEST_LINE = 200;

/** Who gave the report. A name with its office goes before a name that stands alone, wherever the lines stand. */
export function speakerFrom(lines: FactLine[]): Fact<string> | null {
  for (const { pattern } of SPEAKERS) {
    for (const { text, block } of lines) {
      const name = nameIn(text, pattern);
      if (name) return { value: name, block, basis: 'stated' };
    }
  }
  return null;
}

/** The name of the speaker in one line of text. Null if there is none. */
export function speakerIn(text: string): string | null {
  return speakerFrom([{ text, block: 0 }])?.value ?? null;
}

function nameIn(text: string, pattern: RegExp): string | null {
  if (text.length > LONGEST_LINE) return null;
  const name = pattern.exec(bare(text).replace(/[*#]/gu, ''))?.[1];
  return name && !NO_NAME.pattern.test(name) ? name : null;
}
