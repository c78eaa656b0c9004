/** A raw file as a report, without adding it to a library. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { emptyRegistry } from '../../src/anchors/registry.ts';
import type { Region } from '../../src/model/report.ts';
import { Refused } from '../cli/messages.ts';
import { NO_DECISIONS } from '../decisions/decisions.ts';
import type { Identity } from '../decisions/identity.ts';
import { NO_INDICATOR_DECISIONS } from '../decisions/indicators.ts';
import { type MadeModel, modelOfAny } from '../pipeline/pipeline.ts';
import { type Examined, examine } from './examine.ts';
import { type Hints, propose } from './propose.ts';
import { WHOLE_WORDS, YEAR_OF_WORK } from './unadded.rules.ts';

/**
 * Reads a raw file as `add` would. What nobody says and the text does not tell, place or year, stays unknown: code 000000, year 0. The
 * messages say if it does not read like a report. Refuses what cannot be read, and a place that the table of places does not have.
 */
export async function readUnadded(path: string, hints: Hints = {}): Promise<MadeModel> {
  const examined = await examine({ path, name: path });
  if (examined.refusal) throw new Refused(examined.refusal);
  const identity = identityOf(examined, hints);
  const input = {
    base: { file: basename(path), bytes: readFileSync(path) },
    witnesses: [],
    identity,
    decisions: NO_DECISIONS,
    indicatorDecisions: NO_INDICATOR_DECISIONS,
    published: { registry: emptyRegistry(identity.id), releases: [], signposts: [] },
  };
  const made = await modelOfAny(input);
  const { notReport } = examined;
  if (!notReport) return made;
  const doubt = { rule: 'not-a-report', severity: 'warning' as const, text: notReport, file: path };
  return { ...made, messages: [doubt, ...made.messages] };
}

function identityOf(examined: Examined, hints: Hints): Identity {
  const proposal = propose(examined, hints);
  if ('identity' in proposal) return proposal.identity;
  if (hints.region && proposal.rule === 'no-place') throw new Refused(proposal);
  const year = hints.year ?? examined.facts.year?.value ?? yearIn(examined);
  // The place is proposed only together with a year; any will do.
  const place = propose(examined, { ...hints, year: year || 1 });
  const region = 'identity' in place ? place.identity.region : nowhere(examined.text);
  return { id: 'unknown/0000', region, year, yearBasis: 'inferred' };
}

/** A place that nothing names. The words for a whole territory tell its level. */
function nowhere(text: string): Region {
  const counts = WHOLE_WORDS.map(({ pattern, level }) => ({ level, count: text.split(pattern).length - 1 }));
  const [most] = counts.toSorted((one, other) => other.count - one.count);
  const level = most && most.count > 0 ? most.level : 'prefecture';
  return { name: '本地', code: '000000', level, province: '', basis: 'inferred', evidence: '文中未见' };
}

/** The year of the file's name, else the last year that the text names with its work; 0 if there is none. */
function yearIn({ path, text }: Examined): number {
  const named = /(?:19|20)[0-9]{2}/u.exec(basename(path))?.[0];
  const worked = [...text.matchAll(new RegExp(YEAR_OF_WORK.pattern, 'gu'))].map(([, year]) => Number(year));
  return named ? Number(named) : Math.max(...worked, 0);
}
