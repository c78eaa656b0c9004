/** Tells how a text addresses its hearers: a report turns to them at its beginning and wherever a new thought opens. */
import { SALUTATION_RULES } from './salutation.rules.ts';

/** Whether a line is nothing but a salutation. @example isSalutation('各位代表：') // true */
export function isSalutation(line: string): boolean {
  return SALUTATION_RULES.line.pattern.test(line);
}

/** Whether a text begins by addressing the deputies, as the body of a report does and no line of its title. */
export function addressesDeputies(text: string): boolean {
  return SALUTATION_RULES.deputies.pattern.test(text);
}

/** Whether a text begins by addressing anyone: such words open a sentence, never a heading. */
export function addressesHearers(text: string): boolean {
  return SALUTATION_RULES.hearers.pattern.test(text);
}
