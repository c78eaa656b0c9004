/**
 * What an editor has taken down, under `withdrawn:` in the YAML of a source: the whole report (`{date, reason}`), or a list of passages, each named by
 * its released id or by a quotation (see `quotation.ts`). `docs/editing.md` is the manual.
 */
import { z } from 'zod';
import { check } from '../../src/model/schema/faults.ts';
import { blockId, day, object, words } from '../../src/model/schema/values.ts';
import { quotation, which } from './decisions.ts';
import { readYamlFile } from './yaml-file.ts';

const facts = {
  date: day.describe('When the text was taken down.'),
  reason: words.describe('Why, for readers.'),
};

const wholeReport = object(facts).describe('The whole report: only its page stays, with its ids and the reason.');

const passage = object({
  id: blockId.optional().describe('The released id of the passage.'),
  words: quotation.optional().describe('A quotation: each paragraph that has one of its words is taken down.'),
  which,
  ...facts,
}).refine(({ id, words: quoted }) => (id === undefined) !== (quoted === undefined), {
  message: 'must name the passage by its released “id” or by “words” that it has, and not by both',
});

/** Schema of the key as the YAML writes it: for editors that complete and check while somebody types. */
export const anyWithdrawal = z.union([wholeReport, z.array(passage).min(1)]);

/** A passage that an editor has taken down. */
export type PassageWithdrawal = z.infer<typeof passage>;

/** What an editor has taken down: the whole report, or passages of it. */
export type Withdrawn =
  | ({ what: 'report' } & z.infer<typeof wholeReport>)
  | { what: 'passages'; list: PassageWithdrawal[] };

/** Schema of the key. A list is checked as one of passages, anything else as the decision about a whole report. */
export const withdrawn = z
  .unknown()
  .transform((given, context): Withdrawn => {
    const fault = (path: string[], message: string) =>
      context.addIssue({ code: 'custom', path, message, input: given });
    if (Array.isArray(given)) {
      const checked = check(z.array(passage).min(1), given);
      if ('value' in checked) return { what: 'passages', list: checked.value };
      for (const { path, text } of checked.faults) fault(path, text);
      return z.NEVER;
    }
    const checked = check(wholeReport, given);
    if ('value' in checked) return { what: 'report', ...checked.value };
    for (const { path, text } of checked.faults) fault(path, text);
    return z.NEVER;
  })
  .describe(
    'The text is taken down, wholly ({date, reason}) or in passages (a list): ids stay and say why; text, data, search and history are gone.',
  );

/** The passages that one YAML file takes down, each with its line in that file. */
export interface Withdrawals {
  /** Name of the YAML file, to be named in messages. */
  file: string;
  list: (PassageWithdrawal & { line: number })[];
}

/** For a report of which no passage is taken down. */
export const NO_WITHDRAWALS: Withdrawals = { file: '', list: [] };

/**
 * Adds to each passage that is taken down the line at which it stands in the YAML.
 * @param yaml the text that `decided` was read from
 */
export function passageWithdrawals(decided: Withdrawn | undefined, yaml: string, file: string): Withdrawals {
  if (decided?.what !== 'passages') return { file, list: [] };
  const { lineOf } = readYamlFile(yaml, file);
  return { file, list: decided.list.map((own, at) => ({ ...own, line: lineOf(['withdrawn', String(at)]) })) };
}
