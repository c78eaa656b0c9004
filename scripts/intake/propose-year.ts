import { basename, dirname } from 'node:path';
import type { Basis } from '../../src/model/report.ts';
import type { YearFact } from '../pipeline/types.ts';
import type { Examined } from './examine.ts';
import type { AddDoubt } from './propose.ts';

/** Finds a year in a file name or a folder name. */
const YEAR = /(?<![0-9])(?:19[5-9][0-9]|20[0-9]{2})(?![0-9])/u;

/** The year of a report, and whether the text states it. */
interface Year {
  value: number;
  basis: Basis;
}

/**
 * Proposes the year of a report: the one that the person who adds it names, else the one of the text, else the one of the file's name. Wherever they
 * disagree, a doubt is added, and the year is never called stated.
 */
export function proposeYear(examined: Examined, hint: number | undefined, doubt: AddDoubt): Year | null {
  const found = hint ? yearOfHint(examined, hint, doubt) : yearOfText(examined, doubt);
  const { date } = examined.facts;
  if (found && date && Math.abs(Number(date.value.slice(0, 4)) - found.value) > 1)
    doubt('other-year', `is taken for the report of ${found.value}, but was given on ${date.value}`);
  return found;
}

function yearOfHint({ facts: { year } }: Examined, hint: number, doubt: AddDoubt): Year {
  if (!year) return { value: hint, basis: 'inferred' };
  if (year.value === hint) return { value: hint, basis: year.basis };
  doubt('other-year', `is added as the report of ${hint}, but its text speaks of ${year.value} as its year`);
  return { value: hint, basis: 'inferred' };
}

function yearOfText({ path, facts: { year } }: Examined, doubt: AddDoubt): Year | null {
  const outside = Number(YEAR.exec(basename(path))?.[0] ?? YEAR.exec(basename(dirname(path)))?.[0] ?? 0);
  if (!year) return outside ? { value: outside, basis: 'inferred' } : null;
  const { value, basis } = year;
  if (outside && outside !== value) {
    doubt('other-year', `speaks of ${value} as its year, but its file name says ${outside}`);
    // A file name is wrong by one year at most: it may give the year under review instead of the planned year. If the text's year is further off,
    // such as a goal for 2035, it is not the year of the report, and the file name is right.
    if (Math.abs(outside - value) > 1) return { value: outside, basis: 'inferred' };
  }
  if (year.against)
    doubt('doubtful-year', `is taken for the report of ${value}, but other signs disagree: ${signsOf(year)}`);
  return { value, basis };
}

/** @example signsOf({ …, against: [{ what: 'title', year: 2019 }] }) // 'title 2019' */
function signsOf({ against = [] }: YearFact): string {
  return [...new Set(against.map(({ what, year }) => `${what} ${year}`))].join(', ');
}
