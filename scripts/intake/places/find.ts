import { simplified } from '../../../src/variants/simplified.ts';
import { AUTONOMOUS, PLACE_ENDINGS } from './places.rules.ts';
import { type Place, places, shortOf } from './places.ts';

/** The place that a name means, and what makes that doubtful. */
export interface FoundPlace {
  place: Place;
  /** Why the place is not certain, in words that go on after “its place …”. Missing if it is certain. */
  doubt?: string;
}

let byName: Map<string, Place[]> | undefined;
let byShort: Map<string, Place[]> | undefined;

/** Names are compared in Simplified characters, because a report may print them in others. */
const named = () => (byName ??= Map.groupBy(places(), ({ name }) => simplified(name)));
const shortNamed = () => (byShort ??= Map.groupBy(places(), ({ short }) => simplified(short)));

/** The place with a code of GB/T 2260. Undefined if the table has none. */
export function placeOfCode(code: string): Place | undefined {
  return places().find((place) => place.code === code);
}

/** Finds all places that a name can mean: by its full name, else by its short form (`黔东南州` is 黔东南苗族侗族自治州). */
export function placesNamed(name: string): Place[] {
  const plain = simplified(name);
  const full = named().get(plain);
  if (full) return full;
  const short = shortNamed().get(shortOf(plain)) ?? [];
  const word = plain.slice(shortOf(plain).length);
  const alike = short.filter((place) => word === '' || place.name.endsWith(word.slice(-1)));
  return alike.length > 0 ? alike : short.filter(() => word === '');
}

/**
 * Finds the place that a name means. The name may name the places around it, too (`呼伦贝尔市海拉尔区`), and may be one of earlier years (`顺德市`). Of
 * several places of one name, that one is taken whose province or prefecture the context names most. Null if nothing decides.
 */
export function findPlace(name: string, context: string): FoundPlace | null {
  const candidates = placesNamed(name);
  if (candidates.length > 0) return choosePlace(candidates, context);
  const inside = placesInside(simplified(name));
  if (inside.length > 0) return choosePlace(inside, context);
  const plain = simplified(name);
  return olderPlace(plain, context) ?? clippedPlace(plain) ?? endOf(plain, context);
}

/**
 * Chooses among several places of the same name the one whose province or prefecture the context names most. If that does not decide, the place of
 * the highest rank is taken, or null if several have that rank. A single candidate is returned as it is.
 */
export function choosePlace(candidates: Place[], context: string): FoundPlace | null {
  const [only] = candidates;
  if (candidates.length <= 1 || !only) return only ? { place: only } : null;
  const plain = simplified(context);
  const count = (word: string) => plain.split(word).length - 1;
  const score = ({ province, prefecture }: Place) =>
    count(shortOf(province)) + 2 * (prefecture ? count(shortOf(prefecture)) : 0);
  const ranked = [...candidates].sort((one, other) => score(other) - score(one));
  const [best = only, second = only] = ranked;
  const others = ranked.filter((place) => place !== best).map(({ code, province }) => `${code} in ${province}`);
  const doubt = `may also be ${others.slice(0, 3).join(', ')}`;
  if (score(best) > score(second)) {
    return score(best) >= ENOUGH_MENTIONS && score(best) > 2 * score(second) ? { place: best } : { place: best, doubt };
  }
  // A province is meant rather than a prefecture, and a prefecture rather than a county.
  const highest = candidates.filter(({ level }) => level === only.level);
  return highest.length === 1 ? { place: only, doubt } : null;
}

/** A province or prefecture decides between places of one name for certain if it is named this often, and twice as often as any other. */
const ENOUGH_MENTIONS = 3;

/** The places whose name ends `name` and that lie in the place which the first part of `name` names: 海拉尔区 in 呼伦贝尔市. */
function placesInside(name: string): Place[] {
  for (let length = name.length - 2; length >= 2; length -= 1) {
    const around = placesNamed(name.slice(0, length));
    const found = [...placesNamed(name.slice(length)), ...placesInside(name.slice(length))].filter((place) =>
      around.some((outer) => liesIn(place, outer)),
    );
    if (found.length > 0) return found;
  }
  return [];
}

/** Whether a place is part of another. */
export function liesIn(place: Place, outer: Place): boolean {
  return place !== outer && (place.prefecture === outer.name || place.province === outer.name);
}

/** The place of today that had another word for its kind in earlier years: 顺德市 is 顺德区 today, 毕节地区 is 毕节市. It keeps its old name. */
function olderPlace(name: string, context: string): FoundPlace | null {
  const short = shortOf(name);
  const word = name.slice(short.length);
  if (word === '' || !PLACE_ENDINGS.class.words.includes(word)) return null;
  const level = word === '地区' || word === '盟' ? 'prefecture' : 'county';
  const found = choosePlace(
    (shortNamed().get(short) ?? []).filter((place) => place.level === level),
    context,
  );
  if (!found) return null;
  const { place } = found;
  return {
    place: { ...place, name },
    doubt: `is not in the table of places; it is called ${place.name} (${place.code}) today`,
  };
}

/** The only autonomous place whose long name begins with these words: 前郭县 is 前郭尔罗斯蒙古族自治县. */
function clippedPlace(name: string): FoundPlace | null {
  const short = shortOf(name);
  const last = name.slice(-1);
  if (short.length < 2 || short === name) return null;
  const [place, ...others] = places().filter(
    (one) => simplified(one.name).startsWith(short) && AUTONOMOUS.pattern.test(one.name) && one.name.endsWith(last),
  );
  return place && others.length === 0 ? { place, doubt: `is taken for ${place.name}` } : null;
}

/** The longest full name of a place with which the words end: 大同市 of 在大同市. */
function endOf(words: string, context: string): FoundPlace | null {
  for (let start = 1; start < words.length - 1; start += 1) {
    const found = choosePlace(named().get(words.slice(start)) ?? [], context);
    if (found) return { ...found, doubt: `is read from “${words}”` };
  }
  return null;
}

/** The innermost place that a title or a file name names: 海拉尔区 of `呼伦贝尔市海拉尔区2013`. The name that was found is returned with it. */
export function findInWords(words: string, context: string): (FoundPlace & { name: string }) | null {
  const [name, ...others] = namesIn(words);
  if (!name) return null;
  const candidates = placesNamed(name);
  for (const other of others) {
    const places = placesNamed(other);
    const within = candidates.filter((place) => places.some((outer) => liesIn(place, outer)));
    if (within[0] && within.length === 1) return { place: within[0], name };
    const inner = places.filter((place) => candidates.some((outer) => liesIn(place, outer)));
    if (inner[0] && inner.length === 1) return { place: inner[0], name: other };
  }
  const found = choosePlace(candidates, context);
  return found && { ...found, name };
}

/**
 * Finds the place names in a short text, such as a title or a file name: full and short forms, the longest first. A name inside a longer name is left
 * out.
 */
export function namesIn(text: string): string[] {
  const plain = simplified(text);
  const found: string[] = [];
  for (let length = 12; length >= 2; length -= 1) {
    for (let start = 0; start + length <= plain.length; start += 1) {
      const name = plain.slice(start, start + length);
      if ((named().has(name) || shortNamed().has(name)) && !found.some((longer) => longer.includes(name)))
        found.push(name);
    }
  }
  return found;
}
