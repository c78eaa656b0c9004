import { type Place, places, shortOf } from './places.ts';

let byName: Map<string, Place[]> | undefined;
let byShort: Map<string, Place[]> | undefined;

function index(key: (place: Place) => string): Map<string, Place[]> {
  return Map.groupBy(places(), key);
}

/** Finds all places that a name can mean: by its full name, else by its short form (`黔东南州` is 黔东南苗族侗族自治州). */
export function placesNamed(name: string): Place[] {
  byName ??= index((place) => place.name);
  byShort ??= index((place) => place.short);
  const full = byName.get(name);
  if (full) return full;
  const short = byShort.get(shortOf(name)) ?? [];
  const word = name.slice(shortOf(name).length);
  const alike = short.filter((place) => word === '' || place.name.endsWith(word.slice(-1)));
  return alike.length > 0 ? alike : short.filter(() => word === '');
}

/**
 * Chooses among several places of the same name the one whose province or prefecture the context names most. If that does not decide, the place of
 * the highest rank is taken, or null if several have that rank. A single candidate is returned as it is.
 */
export function choosePlace(candidates: Place[], context: string): Place | null {
  if (candidates.length <= 1) return candidates[0] ?? null;
  const count = (word: string) => context.split(word).length - 1;
  const score = ({ province, prefecture }: Place) =>
    count(shortOf(province)) + 2 * (prefecture ? count(shortOf(prefecture)) : 0);
  const ranked = [...candidates].sort((one, other) => score(other) - score(one));
  const [best, second] = ranked;
  if (best && second && score(best) > score(second)) return best;
  // A province is meant rather than a prefecture, and a prefecture rather than a county.
  const highest = candidates.filter(({ level }) => level === candidates[0]?.level);
  return highest.length === 1 ? (highest[0] ?? null) : null;
}

/**
 * Finds the place names in a short text, such as a title or a file name: full and short forms, the longest first. A name inside a longer name is left
 * out.
 */
export function namesIn(text: string): string[] {
  byName ??= index((place) => place.name);
  byShort ??= index((place) => place.short);
  const found: string[] = [];
  for (let length = 12; length >= 2; length -= 1) {
    for (let start = 0; start + length <= text.length; start += 1) {
      const name = text.slice(start, start + length);
      if ((byName.has(name) || byShort.has(name)) && !found.some((longer) => longer.includes(name))) found.push(name);
    }
  }
  return found;
}
