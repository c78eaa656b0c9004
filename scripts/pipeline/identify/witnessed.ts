/** Facts that the base does not state are taken from a witness that states them. */
import { numberOf } from '../../../src/chinese/numerals.ts';
import type { Basis, Witnessed } from '../../../src/model/report.ts';
import { simplified } from '../../../src/variants/simplified.ts';
import type { Identity } from '../../decisions/identity.ts';
import type { Fact, Facts, Message } from '../types.ts';
import { bare } from './fact-lines.ts';
import { SESSION_NUMBERS } from './facts.rules.ts';

/** A witness, and what it says of the report. */
export interface WitnessFacts {
  file: string;
  facts: Facts;
}

/** What is known of a report from all its sources. */
export interface KnownFacts {
  /** The facts of the base, completed. What a witness states stands in no block. */
  facts: Facts;
  yearBasis: Basis;
  /** Which witness each completed fact was taken from. */
  witnessed: Witnessed;
  /** Questions where a witness states something else. */
  messages: Message[];
}

type Given = Pick<Identity, 'year' | 'yearBasis' | 'delivered'>;
type DeliveredFact = 'date' | 'meeting' | 'speaker';

/** Makes a form of each fact in which two statements of the same are equal; null if a statement is not precise enough to contradict another. */
const COMPARED: Record<DeliveredFact, (value: string) => string | null> = {
  date: (date) => date,
  meeting: sessionOf,
  speaker: (name) => simplified(bare(name)),
};

/**
 * Completes the facts of the base by those of the witnesses, of which the first that states a fact counts. What the editor says in the YAML goes
 * before all, and a date, meeting or speaker of the editor is not questioned.
 */
export function completedFacts(given: Given, base: Facts, witnesses: readonly WitnessFacts[]): KnownFacts {
  const known: KnownFacts = { facts: { ...base }, yearBasis: given.yearBasis, witnessed: {}, messages: [] };
  for (const [index, { file, facts }] of witnesses.entries()) {
    completeYear(known, given, file, facts, index + 1);
    for (const fact of Object.keys(COMPARED) as DeliveredFact[]) {
      if (given.delivered?.[fact] === undefined) complete(known, fact, file, facts[fact], { given, source: index + 1 });
    }
  }
  return known;
}

function completeYear(known: KnownFacts, { year }: Given, file: string, { year: own }: Facts, source: number): void {
  if (own?.basis !== 'stated') return;
  if (own.value !== year) {
    question(known, file, `states the year ${own.value}, the YAML ${year}: is it a witness of this report?`);
  } else if (known.yearBasis === 'inferred') {
    known.yearBasis = 'stated';
    known.witnessed.year = source;
  }
}

function complete(
  known: KnownFacts,
  fact: DeliveredFact,
  file: string,
  own: Fact<string> | null,
  { given, source }: { given: Given; source: number },
): void {
  if (!own) return;
  const before = known.facts[fact];
  if (before) {
    const [one, other] = [before.value, own.value].map(COMPARED[fact]);
    if (one && other && one !== other)
      question(
        known,
        file,
        `states the ${fact} ${own.value}, not ${before.value}; write the right one as ${fact} of \`delivered\``,
      );
  } else if (fact === 'date' && Math.abs(Number(own.value.slice(0, 4)) - given.year) > 1) {
    question(known, file, `states the date ${own.value}, which is far from the year ${given.year}; it is left out`);
  } else {
    known.facts[fact] = { value: own.value, block: -1, basis: 'stated' };
    known.witnessed[fact] = source;
  }
}

function question({ messages }: KnownFacts, file: string, text: string): void {
  messages.push({ rule: 'other-witness', severity: 'warning', text, file });
}

/** The numbers of assembly and session in the name of a meeting, by which two names of it are compared. @example sessionOf('市四届人大二次会议') // '4/2' */
function sessionOf(meeting: string): string | null {
  const [, assembly = '', session = ''] = SESSION_NUMBERS.pattern.exec(simplified(bare(meeting))) ?? [];
  return assembly === '' ? null : `${numberOf(assembly)}/${numberOf(session)}`;
}
