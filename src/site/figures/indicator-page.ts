import type { Indicator } from '../../indicators/indicators.rules.ts';
import type { Variant } from '../../variants/variants.ts';
import { uses } from '../inputs.ts';
import { allProvinces, type Place } from '../library.ts';
import { type Chart, cloudOf } from './chart.ts';
import { placeFigures, type Series } from './place-figures.ts';

/** A place in the table of an indicator. */
interface PlaceLine {
  place: Place;
  years: ReadonlyMap<number, Series['years'][number]>;
}

/** All that the page of an indicator shows. */
export interface IndicatorPage {
  /** The years that are columns of the table, newest first. */
  years: number[];
  provinces: { id: string; name: string; lines: PlaceLine[] }[];
  /** The chart of what all places reached, year by year. */
  chart: Chart | null;
}

/**
 * The table has at most about this many cells. In a large library it shows fewer years of each place, but at least `FEWEST_YEARS`; the page of a
 * place shows them all.
 */
const CELLS = 1200;
const FEWEST_YEARS = 2;

/** Collects what the page of an indicator shows, from all places. */
export async function indicatorPage(indicator: Indicator, variant: Variant): Promise<IndicatorPage> {
  const provinces = (await allProvinces()).map(({ id, name, places }) => ({
    id,
    name,
    lines: places.flatMap((place): PlaceLine[] => {
      const series = seriesOf(place, variant).find((one) => one.id === indicator.id);
      return series ? [{ place, years: new Map(series.years.map((line) => [line.year, line])) }] : [];
    }),
  }));
  const lines = provinces.flatMap((province) => province.lines);
  const all = [...new Set(lines.flatMap(({ years }) => [...years.keys()]))].sort((one, other) => other - one);
  const shown = Math.max(FEWEST_YEARS, Math.floor(CELLS / Math.max(lines.length, 1)));
  const chart = cloudOf(
    lines.map(({ years }) => [...years.values()]),
    indicator.charted,
  );
  return { years: all.slice(0, shown), chart, provinces: provinces.filter((province) => province.lines.length > 0) };
}

/** Series of each place in each variant, kept for the whole build, since every indicator's page asks for all of them. */
const known = new Map<string, Series[]>();

function seriesOf(place: Place, variant: Variant): Series[] {
  for (const { id } of place.reports) uses(`figures:${id}`);
  const key = `${variant.segment}/${place.slug}`;
  const series = (import.meta.env.PROD && known.get(key)) || placeFigures(place, variant);
  known.set(key, series);
  return series;
}

/** How many places state each indicator, by its id. */
export async function placesByIndicator(variant: Variant): Promise<Map<string, number>> {
  const places = (await allProvinces()).flatMap((province) => province.places);
  const ids = places.flatMap((place) => seriesOf(place, variant).map(({ id }) => id));
  return new Map([...Map.groupBy(ids, (id) => id)].map(([id, own]) => [id, own.length]));
}
