/** All tables of rules, found by walking the files that are named for them, and how a row of each is tried on a sample. */
import { basename } from 'node:path';
import type { LookAlike } from '../../../scripts/doubts/lookalikes.rules.ts';
import { findLookAlikes } from '../../../scripts/doubts/lookalikes.ts';
import type { DocumentRule } from '../../../scripts/intake/is-report.rules.ts';
import { placesNamed } from '../../../scripts/intake/places/find.ts';
import type { OldPlaceRule } from '../../../scripts/intake/places/old-places.rules.ts';
import type { EndingRule, SpellingRule } from '../../../scripts/intake/places/places.rules.ts';
import type { FurnitureRule, FurnitureSample } from '../../../scripts/pipeline/clean/furniture.rules.ts';
import { furnitureIn } from '../../../scripts/pipeline/clean/furniture.ts';
import type { BreakEvidence, JoinRule } from '../../../scripts/pipeline/clean/join.rules.ts';
import { ruleFor } from '../../../scripts/pipeline/clean/join.ts';
import type { AfterRule, UnitRule } from '../../../scripts/pipeline/indicators/quantities.rules.ts';
import type { Quantity } from '../../../scripts/pipeline/indicators/quantities.ts';
import { tokens } from '../../../scripts/pipeline/indicators/tokens.ts';
import type { WordRule } from '../../../scripts/pipeline/indicators/words.rules.ts';
import type { FrameRule } from '../../../scripts/pipeline/read/frame.rules.ts';
import { readSource } from '../../../scripts/pipeline/read/read.ts';
import type { NormaliseRule, SpreadGap, WordGap } from '../../../src/chinese/normalise.rules.ts';
import { normalise } from '../../../src/chinese/normalise.ts';
import type { PatternRule, Rule } from '../../../src/chinese/rule.ts';
import type { Indicator } from '../../../src/indicators/indicators.rules.ts';
import { statedIn } from '../indicators/report.ts';

/** A row with the name of its table. */
export interface Row {
  file: string;
  table: string;
  rule: Rule<unknown>;
}

/** An export of a file of rules that is no table, or a row without what every row must say. */
export type Stray = string;

type Try = (rule: never, sample: never) => boolean | Promise<boolean>;

const byPattern = ({ pattern }: PatternRule, sample: string) => pattern.test(sample);
const byDocument = ({ pattern, unless }: DocumentRule, text: string) => pattern.test(text) && !unless.test(text);

/** Tables whose rows are more than a pattern on a text, by their names. */
const TRIES: Record<string, Try> = {
  FURNITURE_RULES: (rule: FurnitureRule, sample: FurnitureSample) =>
    typeof sample === 'string' ? furnitureIn(rule, sample) !== null : furnitureIn(rule, sample.line, sample) !== null,
  JOIN_RULES: (rule: JoinRule, [before, after, ...known]: [string, string, ...BreakEvidence[]]) =>
    ruleFor(before, after, (need) => (known.length > 0 ? known : rule.needs).includes(need))?.id === rule.id,
  NORMALISE_RULES: ({ id }: NormaliseRule, sample: string | [string, string]) => {
    const [raw = '', clean] = [sample].flat();
    const { text, classes } = normalise(raw);
    return id in classes && (clean === undefined || text === clean);
  },
  WORD_GAPS: ({ before, after }: WordGap, [left, right]: [string, string]) => before.test(left) && after.test(right),
  SPREAD_GAPS: ({ before, after }: SpreadGap, [left, right]: [string, string]) =>
    before.test(left) && after.test(right),
  LOOK_ALIKES: isDoubted,
  OTHER_DOCUMENTS: byDocument,
  BUDGET_REPORT: byDocument,
  PLACE_ENDINGS: ({ words }: EndingRule, name: string) =>
    words.some((word) => name.endsWith(word) && name.length > word.length),
  OLD_PLACES: ({ place }: OldPlaceRule, name: string) => placesNamed(name).some(({ code }) => code === place.code),
  SPELLINGS: ({ slug }: SpellingRule, name: string) => placesNamed(name).some((place) => place.slug.startsWith(slug)),
  INDICATORS: ({ label }: Indicator, sentences: string[]) =>
    sentences.some((sentence) => statedIn(sentence).has(label)),
  WORD_RULES: ({ id }: WordRule, text: string) =>
    tokens(text).some((token) => 'rule' in token && 'id' in token.rule && token.rule.id === id),
  UNIT_RULES: ({ kind }: UnitRule, text: string) => quantitiesIn(text).some(({ unitKind }) => unitKind === kind),
  AFTER_RULES: ({ bound }: AfterRule, text: string) => quantitiesIn(text).some((quantity) => quantity.bound === bound),
  FRAME_RULES: async ({ id }: FrameRule, { file, text }: { file: string; text: string }) => {
    const { lines } = await readSource(file, new TextEncoder().encode(text));
    return lines.some(({ cuts }) => cuts.some(({ reason }) => reason === id));
  },
};

/** Whether a row matches a sample, tried as the code does. */
export function matches({ table, rule }: Row, sample: unknown): boolean | Promise<boolean> {
  const attempt: Try = TRIES[table] ?? byPattern;
  return attempt(rule as never, sample as never);
}

function quantitiesIn(text: string): Quantity[] {
  return tokens(text).flatMap((token) => (token.kind === 'number' ? [token.quantity] : []));
}

/** Whether the finder doubts the character in brackets, in a library that knows the words around it with what is meant. */
function isDoubted({ printed, meant }: LookAlike, sample: string): boolean {
  const text = sample.replace(/[[\]]/gu, '');
  const right = text.replace(printed, meant);
  const known = sample.includes('[') ? [right] : [right, text];
  const chars = Array.from(text, (char) => ({ char }));
  const counts = {
    own: () => 0,
    others: (words: string) => 2 * known.filter((one) => one.includes(words)).length,
    before: () => [],
  };
  return findLookAlikes({ text: { chars }, counts } as never).some(({ decision }) =>
    String(decision.corr).includes(meant),
  );
}

const FILES = import.meta.glob<Record<string, unknown>>('../../../{src,scripts}/**/*.rules.ts', { eager: true });

/** Every row of every table, and what is none. */
export function tables(): { rows: Row[]; strays: Stray[] } {
  const rows: Row[] = [];
  const strays: Stray[] = [];
  for (const [path, exported] of Object.entries(FILES)) {
    const file = basename(path);
    for (const [table, value] of Object.entries(exported)) {
      const found = rowsOf(value);
      if (found) for (const rule of found) rows.push({ file, table, rule });
      else if (!isPlain(value)) strays.push(`${file}: ${table}`);
    }
  }
  return { rows, strays };
}

/** Strings that patterns are made of, sets of ids and functions are no tables. */
function isPlain(value: unknown): boolean {
  return typeof value === 'string' || typeof value === 'function' || value instanceof Set;
}

/** A list of rows, rows by their names, or one row; nothing if any part of it is no row. */
function rowsOf(value: unknown): Rule<unknown>[] | undefined {
  if (typeof value !== 'object' || value === null || value instanceof RegExp) return undefined;
  const rows = isRow(value) ? [value] : Object.values(value);
  return rows.length > 0 && rows.every(isRow) ? rows : undefined;
}

function isRow(value: unknown): value is Rule<unknown> {
  if (typeof value !== 'object' || value === null) return false;
  return ['label', 'example', 'unlike'].every((field) => field in value);
}
