import { type CollectionEntry, getCollection } from 'astro:content';
import type { FrontMatter } from '../model/front-matter.ts';
import { placeSlug } from '../model/ids.ts';

export type ReportEntry = CollectionEntry<'reports'>;

/** A place with its reports, newest first. */
export interface Place {
  /** First part of its reports' ids and of its addresses, e.g. `datong`. */
  slug: string;
  region: FrontMatter['region'];
  reports: ReportEntry[];
}

/** A province-level unit with its places and reports. */
export interface Province {
  /** Its anchor on a page that is divided by provinces: the first two digits of the codes, e.g. `p14`. */
  id: string;
  name: string;
  places: Place[];
  reports: ReportEntry[];
}

export interface Year {
  year: number;
  reports: ReportEntry[];
}

let built: Promise<ReportEntry[]> | undefined;

/** Every report, by code of the place, then newest first. A build reads them once, `astro dev` for every page. */
export async function allReports(): Promise<ReportEntry[]> {
  if (!import.meta.env.PROD) return readReports();
  built ??= readReports();
  return [...(await built)];
}

async function readReports(): Promise<ReportEntry[]> {
  const entries = await getCollection('reports');
  for (const entry of entries) {
    if (entry.id !== entry.data.id)
      throw new Error(`${entry.filePath}: its front matter says id ${entry.data.id}: file and id must agree`);
  }
  return entries.sort(byPlaceThenYear);
}

/** Every place, in the order of the codes. */
export async function allPlaces(): Promise<Place[]> {
  return placesOf(await allReports());
}

/** Every province, in the order of the codes. */
export async function allProvinces(): Promise<Province[]> {
  return byProvince(await allReports());
}

/** Reports by the province of their place, in the order of the codes. */
export function byProvince(reports: ReportEntry[]): Province[] {
  const groups = Map.groupBy(reports, (report) => report.data.region.province);
  return [...groups].map(([name, own]) => {
    const id = `p${own[0]?.data.region.code.slice(0, 2) ?? ''}`;
    return { id, name, places: placesOf(own), reports: own };
  });
}

function placesOf(reports: ReportEntry[]): Place[] {
  const bySlug = Map.groupBy(reports, (report) => placeSlug(report.id));
  return [...bySlug].map(([slug, own]) => ({ slug, region: (own[0] as ReportEntry).data.region, reports: own }));
}

/** Every year, newest first. */
export async function allYears(): Promise<Year[]> {
  const byYear = Map.groupBy(await allReports(), (report) => report.data.year);
  return [...byYear].map(([year, reports]) => ({ year, reports })).sort((a, b) => b.year - a.year);
}

function byPlaceThenYear(a: ReportEntry, b: ReportEntry): number {
  const code = a.data.region.code.localeCompare(b.data.region.code);
  return code || placeSlug(a.id).localeCompare(placeSlug(b.id)) || b.data.year - a.data.year;
}
