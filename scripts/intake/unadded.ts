/** Makes a report of a raw file without adding it to a library. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { emptyRegistry } from '../../src/anchors/registry.ts';
import type { Region } from '../../src/model/report.ts';
import { Refused } from '../cli/messages.ts';
import { NO_DECISIONS } from '../decisions/decisions.ts';
import type { Identity } from '../decisions/identity.ts';
import { NO_INDICATOR_DECISIONS } from '../decisions/indicators.ts';
import { NO_WITHDRAWALS } from '../decisions/withdrawals.ts';
import { type MadeModel, modelOfAny } from '../pipeline/pipeline.ts';
import { type Examined, examine } from './examine.ts';
import { type Hints, propose } from './propose.ts';
import { WHOLE_WORDS, YEAR_OF_WORK } from './unadded.rules.ts';

/**
 * Reads a raw file as `npm run add` would. If neither the hints nor the text tell the place or the year, it stays unknown: code 000000, year 0. If
 * the text does not read like a report, a message says so. Refuses a file that cannot be read, and a place in the hints that the table of places
 * lacks.
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
    withdrawals: NO_WITHDRAWALS,
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
  // `propose` finds a place only if the year is known. An unknown year is replaced by 1 here, which does not influence the place.
  const place = propose(examined, { ...hints, year: year || 1 });
  const region = 'identity' in place ? place.identity.region : nowhere(examined.text);
  return { id: 'unknown/0000', region, year, yearBasis: 'inferred' };
}

/** Makes a region for an unknown place. Its level is told by the words for a whole territory (全市, 全省 …). */
function nowhere(text: string): Region {
  const counts = WHOLE_WORDS.map(({ pattern, level }) => ({ level, count: text.split(pattern).length - 1 }));
  const [most] = counts.toSorted((one, other) => other.count - one.count);
  const level = most && most.count > 0 ? most.level : 'prefecture';
  return { name: '本地', code: '000000', level, province: '', basis: 'inferred', evidence: '文中未见' };
}

/** The year in the file's name, else the last year that the text names together with its work. 0 if there is none. */
function yearIn({ path, text }: Examined): number {
  const named = /(?:19|20)[0-9]{2}/u.exec(basename(path))?.[0];
  const worked = [...text.matchAll(new RegExp(YEAR_OF_WORK.pattern, 'gu'))].map(([, year]) => Number(year));
  return named ? Number(named) : Math.max(...worked, 0);
}
