/** Aligns the sections of two reports by subject and wording. */
import { likenessOf } from './likeness.ts';
import { bestPairs, type Pair } from './pairing.ts';
import type { ComparedText } from './text.ts';
import { isContainer, type Unit, unitsOf, wordsOf, type Zone } from './units.ts';

/** Which unit of one report belongs to which of the other. */
export interface Alignment {
  a: Unit[];
  b: Unit[];
  /** The partner of a unit, in both directions. */
  partner: ReadonlyMap<Unit, Unit>;
}

/** What each sign that two units belong together adds to their score. The likeness of all words adds up to `words`. */
const SIGNS = { words: 1, heading: 0.45, topic: 0.12, place: 0.06 };

/** The least score at which two units belong together: below units that do, anywhere in the zone, anywhere ahead or behind. */
const LEAST = { siblings: 0.22, zone: 0.32, half: 0.45 };

const ZONES = ['review', 'aims', 'tasks', 'appendix'] as const;

/** Where what is left may have its partner, and the least score for that. Aims and tasks both look ahead. */
const FAR: [Zone[], number][] = [
  ...ZONES.map((zone): [Zone[], number] => [[zone], LEAST.zone]),
  [['aims', 'tasks'], LEAST.half],
];

/** Aligns the units of two reports. The text above all headings belongs together always. */
export function align(a: ComparedText, b: ComparedText): Alignment {
  const [as, bs] = [unitsOf(a), unitsOf(b)];
  const partner = new Map<Unit, Unit>();
  const pair = (one: Unit, other: Unit) => partner.set(one, other).set(other, one);
  const score = scorer(as, bs);
  const pairAll = (ones: Unit[], others: Unit[], least: number): void => {
    for (const found of bestPairs(ones.filter(isFree), others.filter(isFree), score, least)) {
      pair(found.a, found.b);
      pairAll(found.a.children, found.b.children, LEAST.siblings);
    }
  };
  const isFree = (unit: Unit) => !partner.has(unit);
  pair(as[0] as Unit, bs[0] as Unit);
  for (const found of containerPairs(as, bs, score)) pair(found.a, found.b);
  for (const zone of ZONES) {
    pairAll(subjectsOf(as, zone), subjectsOf(bs, zone), LEAST.siblings);
  }
  // What is left has perhaps moved to another section, or to another rank.
  for (const [zones, least] of FAR) {
    const within = (unit: Unit) => zones.includes(unit.zone) && !isContainer(unit);
    pairAll(as.filter(within), bs.filter(within), least);
  }
  return { a: as, b: bs, partner };
}

/** The units that divide a zone by subject: the sections of its containers, and the chapters that are about a subject themselves. */
function subjectsOf(units: readonly Unit[], zone: Zone): Unit[] {
  return units.filter(({ zone: own, parent, heading }, index) => {
    const unit = units[index] as Unit;
    if (own !== zone || !heading || isContainer(unit)) return false;
    return !parent?.heading || isContainer(parent);
  });
}

/** Pairs the containers of the same zone. */
function containerPairs(as: readonly Unit[], bs: readonly Unit[], score: Score): Pair<Unit>[] {
  const inSameZone: Score = (a, b) => (a.zone === b.zone ? 1 + score(a, b) : 0);
  return bestPairs(as.filter(isContainer), bs.filter(isContainer), inSameZone, 1);
}

type Score = (a: Unit, b: Unit) => number;

/** Returns a function that says how well two units go together. */
function scorer(as: readonly Unit[], bs: readonly Unit[]): Score {
  const leaves = [...as, ...bs].filter(({ children }) => children.length === 0);
  const words = likenessOf(as.map(wordsOf), bs.map(wordsOf), leaves.map(wordsOf));
  const [ones, others] = [as.map(headingOf), bs.map(headingOf)];
  const headings = likenessOf(ones, others, [...ones, ...others]);
  return (a, b) => {
    const topic = a.heading?.topic;
    return (
      SIGNS.words * words(a.at, b.at) +
      SIGNS.heading * headings(a.at, b.at) +
      (topic !== undefined && topic === b.heading?.topic ? SIGNS.topic : 0) +
      SIGNS.place * (1 - Math.abs(a.at / as.length - b.at / bs.length))
    );
  };
}

const headingOf = ({ heading }: Unit): string => heading?.text ?? '';
