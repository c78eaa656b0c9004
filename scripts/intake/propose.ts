import { basename, dirname } from 'node:path';
import type { Basis, Region } from '../../src/model/report.ts';
import type { Identity } from '../decisions/identity.ts';
import type { Message } from '../pipeline/types.ts';
import type { Examined } from './examine.ts';
import { isBudgetReport } from './is-report.ts';
import { choosePlace, namesIn, placesNamed } from './places/find.ts';
import { NAME_IN_TEXT } from './places/places.rules.ts';
import type { Place } from './places/places.ts';

/** What the program takes a report to be, and what it is not sure of. */
export interface Proposal {
  identity: Pick<Identity, 'id' | 'region' | 'year' | 'yearBasis'>;
  place: Place;
  doubts: Message[];
}

/** What the person who adds a file knows of it. */
export interface Known {
  region?: string;
  year?: number;
}

/** A year that a file name or folder can hold. */
const YEAR = /(?<![0-9])(?:19[5-9][0-9]|20[0-9]{2})(?![0-9])/u;
/** A place is named so often in its own report. */
const OFTEN = 3;

/** Proposes place and year of a report, or says what is missing. */
export function propose(examined: Examined, known: Known = {}): Proposal | Message {
  const { path } = examined;
  const doubts: Message[] = [];
  const doubt = (rule: string, text: string) => doubts.push({ rule, severity: 'warning', text, file: path });
  const found = findPlace(examined, known, doubt);
  if (!found) {
    return {
      rule: 'no-place',
      severity: 'error',
      text: known.region
        ? `cannot be the report of “${known.region}”, which the table of places does not have (or has more than once); name another or its code: --region 140200`
        : 'does not say whose report it is; name the place: --region 大同市 or --region 140200',
      file: path,
    };
  }
  const year = findYear(examined, known, doubt);
  if (!year) {
    return {
      rule: 'no-year',
      severity: 'error',
      text: 'does not say of which year it is; name the year: --year 2017',
      file: path,
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

type Doubt = (rule: string, text: string) => void;

interface Found {
  place: Place;
  basis: Basis;
  evidence?: string;
}

function findPlace({ path, facts, frontMatter, text }: Examined, known: Known, doubt: Doubt): Found | null {
  const context = `${path}\n${text}`;
  if (known.region) {
    const place = choosePlace(placesNamed(known.region), context);
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

/** A slip of the pen in the title line does not go through the whole text. */
function mentions(text: string, { short }: Place): number {
  return text.split(short).length - 1;
}

/** The place that the file's title or name, or a folder above it, names. */
function placeOutside(path: string, frontMatter: Record<string, unknown>, context: string): Found | null {
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

/** The place that the text names most, if it names it often and twice as often as any other of its rank. */
function placeInBody(text: string, doubt: Doubt): Found | null {
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

function findYear({ path, facts }: Examined, known: Known, doubt: Doubt): { value: number; basis: Basis } | null {
  if (known.year) return { value: known.year, basis: facts.year?.value === known.year ? facts.year.basis : 'inferred' };
  const outside = Number(YEAR.exec(basename(path))?.[0] ?? YEAR.exec(basename(dirname(path)))?.[0] ?? 0);
  if (!facts.year) return outside ? { value: outside, basis: 'inferred' } : null;
  if (outside && outside !== facts.year.value) {
    doubt('other-year', `speaks of ${facts.year.value} as its year, but its file name says ${outside}`);
    // A file name is off by one at most: the year of the review for that of the plan. A goal for 2035 is no year of a report.
    if (Math.abs(outside - facts.year.value) > 1) return { value: outside, basis: 'inferred' };
  }
  return facts.year;
}
