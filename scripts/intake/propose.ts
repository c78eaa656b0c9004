import { basename, dirname } from 'node:path';
import type { Basis, Region } from '../../src/model/report.ts';
import { simplified } from '../../src/variants/simplified.ts';
import type { Identity } from '../decisions/identity.ts';
import type { Damage } from '../pipeline/read/decode.ts';
import type { Message } from '../pipeline/types.ts';
import type { Examined } from './examine.ts';
import { isBudgetReport } from './is-report.ts';
import { type FoundPlace, findInWords, findPlace, placeOfCode, placesNamed } from './places/find.ts';
import { guessPlace, isOfKind, speaksFor } from './places/guess.ts';
import type { Place } from './places/places.ts';
import { proposeYear } from './propose-year.ts';

/** The conclusions of the program about a report (id, place, year), with messages about the doubtful ones. */
export interface Proposal {
  identity: Pick<Identity, 'id' | 'region' | 'year' | 'yearBasis' | 'kind'>;
  place: Place;
  doubts: Message[];
}

/** Facts that the person who adds a file states about it. */
export interface Hints {
  /** A name, or a code of GB/T 2260. */
  region?: string;
  year?: number;
  /** If set, the file is taken for this kind of text, and not refused as no report. */
  kind?: Identity['kind'];
  /** If set, files that have lost characters are accepted, and the lost characters are marked as lost. */
  damaged?: Damage;
}

/** If the text names another place more than twice as often, and this many times more, the place in the title line is taken for a slip. */
const OFTEN = 3;
/** A report names its own place this often, as a rule. */
const FEW = 6;

/** Adds a doubt to the proposal. */
export type AddDoubt = (rule: string, text: string) => void;

/** Proposes the place and the year of a report. Returns an error message if one of them is missing. */
export function propose(examined: Examined, hints: Hints = {}): Proposal | Message {
  const { name: file } = examined;
  const doubts: Message[] = [];
  const doubt: AddDoubt = (rule, text) => doubts.push({ rule, severity: 'warning', text, file });
  const found = hints.region ? placeOfHint(examined, hints.region, doubt) : placeOfText(examined, doubt);
  if (!found) return { rule: 'no-place', severity: 'error', text: whyNoPlace(hints.region), file };
  const year = proposeYear(examined, hints.year, doubt);
  if (!year) {
    return {
      rule: 'no-year',
      severity: 'error',
      text: 'does not say of which year it is; name the year: --year 2017',
      file,
    };
  }
  const { place, basis, evidence } = found;
  if (isBudgetReport(examined.text) && !hints.kind)
    doubt('budget-report', 'announces itself as a report on budget or plan; is it the work report?');
  return {
    identity: {
      id: `${place.slug}/${year.value}`,
      ...(hints.kind ? { kind: hints.kind } : {}),
      region: regionOf(place, basis, evidence),
      year: year.value,
      yearBasis: year.basis,
    },
    place,
    doubts,
  };
}

function regionOf({ name, code, level, province, prefecture }: Place, basis: Basis, evidence?: string): Region {
  return {
    name,
    code,
    level,
    province,
    ...(prefecture ? { prefecture } : {}),
    basis,
    ...(evidence ? { evidence } : {}),
  };
}

/** A place, and how it was concluded. */
interface Located {
  place: Place;
  basis: Basis;
  evidence?: string;
}

function whyNoPlace(hint: string | undefined): string {
  if (!hint) return 'does not say whose report it is; name the place: --region 大同市 or --region 140200';
  const several = placesNamed(hint).map(({ code, name, province }) => `${code} (${name}, ${province})`);
  const fault = several.length > 1 ? `has more than once: ${several.join(', ')}` : 'does not have';
  return `cannot be the report of “${hint}”, which the table of places ${fault}; name another or its code: --region 140200`;
}

/** The place that the person who adds the file names. A doubt is added if the text speaks of another. */
function placeOfHint(examined: Examined, hint: string, doubt: AddDoubt): Located | null {
  const { text, facts } = examined;
  const context = contextOf(examined);
  const coded = placeOfCode(hint);
  const found: FoundPlace | null = coded ? { place: coded } : findPlace(hint, context);
  if (!found) return null;
  const { place } = found;
  const stated = facts.region && findPlace(facts.region.value, context);
  if (found.doubt) doubt('unsure-place', `is added as the report of ${place.name}, which ${found.doubt}`);
  if (stated && stated.place.code !== place.code)
    doubt('other-place', `is added as the report of ${place.name}, but says ${stated.place.name}`);
  else if (!stated) doubtKind(place, text, doubt);
  const agrees = stated?.place.code === place.code && !stated.doubt;
  return agrees ? { place, basis: 'stated' } : { place, basis: 'inferred', evidence: '由添加者指定' };
}

function placeOfText(examined: Examined, doubt: AddDoubt): Located | null {
  const { path, facts, frontMatter, text } = examined;
  const context = contextOf(examined);
  const outside = placeOutside(path, frontMatter, context);
  const stated = facts.region && findPlace(facts.region.value, context);
  if (facts.region && !stated)
    doubt(
      'unknown-place',
      `calls its place “${facts.region.value}”, which the table of places does not have (or has more than once)`,
    );
  if (stated) {
    const { place } = stated;
    if (stated.doubt) doubt('unsure-place', `calls its place “${facts.region?.value}”, which ${stated.doubt}`);
    if (outside && isOther(outside.place, place)) {
      doubt('other-place', `says ${place.name}, but ${outside.evidence} names ${outside.place.name}`);
      if (mentions(text, outside.place) > 2 * mentions(text, place) + OFTEN) return outside;
    }
    doubtSlip(place, text, doubt);
    doubtKind(place, text, doubt);
    return { place, basis: 'stated' };
  }
  if (!outside) return placeInBody(text, doubt);
  if (outside.doubt) doubt('unsure-place', `is named ${outside.place.name} outside its text, which ${outside.doubt}`);
  if (mentions(text, outside.place) === 0)
    doubt('unsure-place', `never names ${outside.place.name}, of which ${outside.evidence} says that it is`);
  doubtKind(outside.place, text, doubt);
  return outside;
}

/** Adds a doubt if the text hardly names the place that it states, and another place of its kind much more often. */
function doubtSlip(place: Place, text: string, doubt: AddDoubt): void {
  const own = mentions(text, place);
  const guess = own < FEW ? guessPlace(text) : null;
  if (guess && isOther(guess.place, place) && guess.count > 2 * own + OFTEN)
    doubt('other-place', `says ${place.name}, but names ${guess.place.name} ${guess.count} times`);
}

/** The words that tell which of several places of one name is meant. */
function contextOf({ path, frontMatter, text }: Examined): string {
  return `${path}\n${typeof frontMatter.title === 'string' ? frontMatter.title : ''}\n${text}`;
}

/** Whether two names mean different places. 文山 may be the prefecture or its city. */
function isOther(one: Place, other: Place): boolean {
  return one.code !== other.code && one.short !== other.short;
}

/** Adds a doubt if the speaker speaks for another kind of place: for a province, where the file is named after a city. */
function doubtKind(place: Place, text: string, doubt: AddDoubt): void {
  const kind = speaksFor(text);
  if (kind && !isOfKind(place, kind))
    doubt('other-level', `is taken for the report of ${place.name}, but its speaker speaks for a ${kind.label}`);
}

/** How often the text names a place. This shows a slip of the pen in the title line, because it does not go through the whole text. */
function mentions(text: string, { short }: Place): number {
  return simplified(text).split(simplified(short)).length - 1;
}

/** The place that is named in the title of the file's front matter, in the name of the file, or in the name of its folder. */
function placeOutside(
  path: string,
  frontMatter: Record<string, unknown>,
  context: string,
): (Located & { doubt?: string }) | null {
  const title = typeof frontMatter.title === 'string' ? frontMatter.title : '';
  const words: [string, string][] = [
    ['文件题头', title],
    ['文件名', basename(path)],
    ['所在文件夹', basename(dirname(path))],
  ];
  for (const [what, text] of words) {
    const found = findInWords(text, context);
    if (found) {
      const { place, name, doubt } = found;
      return { place, basis: 'inferred', evidence: `${what}作“${name}”`, ...(doubt ? { doubt } : {}) };
    }
  }
  return null;
}

function placeInBody(text: string, doubt: AddDoubt): Located | null {
  const guess = guessPlace(text);
  if (!guess) return null;
  const { place, count } = guess;
  doubt('place-from-body', `is taken for ${place.name}, which it names ${count} times; nothing else says so`);
  return { place, basis: 'inferred', evidence: `正文${count}次提及“${place.short}”` };
}
