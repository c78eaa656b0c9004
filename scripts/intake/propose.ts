import { basename, dirname } from 'node:path';
import type { Basis, Region } from '../../src/model/report.ts';
import type { Identity } from '../decisions/identity.ts';
import type { Damage } from '../pipeline/read/decode.ts';
import type { Message } from '../pipeline/types.ts';
import type { Examined } from './examine.ts';
import { isBudgetReport } from './is-report.ts';
import { choosePlace, namesIn, placesNamed } from './places/find.ts';
import { NAME_IN_TEXT } from './places/places.rules.ts';
import type { Place } from './places/places.ts';

/** The conclusions of the program about a report (id, place, year), with messages about the doubtful ones. */
export interface Proposal {
  identity: Pick<Identity, 'id' | 'region' | 'year' | 'yearBasis'>;
  place: Place;
  doubts: Message[];
}

/** Facts that the person who adds a file states about it. */
export interface Hints {
  region?: string;
  year?: number;
  /** If set, files that have lost characters are accepted, and the lost characters are marked as lost. */
  damaged?: Damage;
}

/** Finds a year in a file name or a folder name. */
const YEAR = /(?<![0-9])(?:19[5-9][0-9]|20[0-9]{2})(?![0-9])/u;
/** A place counts only if the text names it at least this often, as a report does with its own place. */
const OFTEN = 3;

/** Proposes the place and the year of a report. Returns an error message if one of them is missing. */
export function propose(examined: Examined, hints: Hints = {}): Proposal | Message {
  const { name: file } = examined;
  const doubts: Message[] = [];
  const doubt = (rule: string, text: string) => doubts.push({ rule, severity: 'warning', text, file });
  const found = findPlace(examined, hints, doubt);
  if (!found) {
    return {
      rule: 'no-place',
      severity: 'error',
      text: hints.region
        ? `cannot be the report of “${hints.region}”, which the table of places does not have (or has more than once); name another or its code: --region 140200`
        : 'does not say whose report it is; name the place: --region 大同市 or --region 140200',
      file,
    };
  }
  const year = findYear(examined, hints, doubt);
  if (!year) {
    return {
      rule: 'no-year',
      severity: 'error',
      text: 'does not say of which year it is; name the year: --year 2017',
      file,
    };
  }
  const { place, basis, evidence } = found;
  if (isBudgetReport(examined.text))
    doubt('budget-report', 'announces itself as a report on budget or plan; is it the work report?');
  const { name, code, level, province, prefecture } = place;
  const region: Region = {
    name,
    code,
    level,
    province,
    ...(prefecture ? { prefecture } : {}),
    basis,
    ...(evidence ? { evidence } : {}),
  };
  return {
    identity: { id: `${place.slug}/${year.value}`, region, year: year.value, yearBasis: year.basis },
    place,
    doubts,
  };
}

/** Adds a doubt to the proposal. */
type AddDoubt = (rule: string, text: string) => void;

interface FoundPlace {
  place: Place;
  basis: Basis;
  evidence?: string;
}

function findPlace({ path, facts, frontMatter, text }: Examined, hints: Hints, doubt: AddDoubt): FoundPlace | null {
  const context = `${path}\n${text}`;
  if (hints.region) {
    const place = choosePlace(placesNamed(hints.region), context);
    return place ? { place, basis: 'inferred', evidence: '由添加者指定' } : null;
  }
  const outside = placeOutside(path, frontMatter, context);
  const stated = facts.region && choosePlace(placesNamed(facts.region.value), context);
  if (facts.region && !stated)
    doubt(
      'unknown-place',
      `calls its place “${facts.region.value}”, which the table of places does not have (or has more than once)`,
    );
  if (stated && facts.region) {
    if (outside && outside.place.code !== stated.code && outside.place.short !== stated.short) {
      doubt('other-place', `says ${stated.name}, but ${outside.evidence} names ${outside.place.name}`);
      if (mentions(text, outside.place) > 2 * mentions(text, stated) + OFTEN) return outside;
    }
    const { basis } = facts.region;
    return basis === 'stated' ? { place: stated, basis } : { place: stated, basis, evidence: '据正文内容推断' };
  }
  if (outside) return outside;
  return placeInBody(text, doubt);
}

/** How often the text names a place. This shows a slip of the pen in the title line, because it does not go through the whole text. */
function mentions(text: string, { short }: Place): number {
  return text.split(short).length - 1;
}

/** The place that is named in the title of the file's front matter, in the name of the file, or in the name of its folder. */
function placeOutside(path: string, frontMatter: Record<string, unknown>, context: string): FoundPlace | null {
  const title = typeof frontMatter.title === 'string' ? frontMatter.title : '';
  const words: [string, string][] = [
    ['文件题头', title],
    ['文件名', basename(path)],
    ['所在文件夹', basename(dirname(path))],
  ];
  for (const [what, text] of words) {
    const name = namesIn(text)[0];
    const place = name ? choosePlace(placesNamed(name), context) : null;
    if (place && name) return { place, basis: 'inferred', evidence: `${what}作“${name}”` };
  }
  return null;
}

/** The place that the text names most. Null if the text names it less than `OFTEN` times, or less than twice as often as the next place. */
function placeInBody(text: string, doubt: AddDoubt): FoundPlace | null {
  const counts = new Map<string, number>();
  for (const [name] of text.matchAll(new RegExp(NAME_IN_TEXT.pattern, 'gu'))) {
    for (const part of namesIn(name)) counts.set(part, (counts.get(part) ?? 0) + 1);
  }
  const ranked = [...counts].sort((one, other) => other[1] - one[1]);
  const [best, second] = ranked;
  if (!best || best[1] < OFTEN || (second && second[1] * 2 > best[1])) return null;
  const place = choosePlace(placesNamed(best[0]), text);
  if (!place) return null;
  doubt('place-from-body', `is taken for ${place.name}, which it names ${best[1]} times; nothing else says so`);
  return { place, basis: 'inferred', evidence: `正文${best[1]}次提及“${best[0]}”` };
}

function findYear({ path, facts }: Examined, hints: Hints, doubt: AddDoubt): { value: number; basis: Basis } | null {
  if (hints.year) return { value: hints.year, basis: facts.year?.value === hints.year ? facts.year.basis : 'inferred' };
  const outside = Number(YEAR.exec(basename(path))?.[0] ?? YEAR.exec(basename(dirname(path)))?.[0] ?? 0);
  if (!facts.year) return outside ? { value: outside, basis: 'inferred' } : null;
  if (outside && outside !== facts.year.value) {
    doubt('other-year', `speaks of ${facts.year.value} as its year, but its file name says ${outside}`);
    // A file name is wrong by one year at most: it may give the year under review instead of the planned year. If the text's year is further off,
    // such as a goal for 2035, it is not the year of the report, and the file name is right.
    if (Math.abs(outside - facts.year.value) > 1) return { value: outside, basis: 'inferred' };
  }
  return facts.year;
}
