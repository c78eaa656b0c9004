/** Recognises salutations. A report addresses its hearers at the beginning and wherever a new topic opens. */
import { SALUTATION_RULES } from './salutation.rules.ts';

/** Whether a line is a salutation and nothing else. @example isSalutation('各位代表：') // true */
export function isSalutation(line: string): boolean {
  return SALUTATION_RULES.line.pattern.test(line);
}

/** Whether a text begins by addressing the deputies. The body of a report does; a line of its title does not. */
export function addressesDeputies(text: string): boolean {
  return SALUTATION_RULES.deputies.pattern.test(text);
}

/** Whether a text begins by addressing anyone. Such words open a sentence, never a heading. */
export function addressesHearers(text: string): boolean {
  return SALUTATION_RULES.hearers.pattern.test(text);
}
