import { type CollectionEntry, getCollection } from 'astro:content';
import type { FrontMatter } from './front-matter.ts';

export type ReportEntry = CollectionEntry<'reports'>;

/** A place with its reports, newest first. */
export interface Place {
  /** First part of its reports' ids and its address, e.g. `datong`. */
  slug: string;
  region: FrontMatter['region'];
  reports: ReportEntry[];
}

/** A province-level unit with its places in the order of their codes. */
export interface Province {
  name: string;
  places: Place[];
}

/** Anchor of a province on the page of all places: the first two digits of its code. */
export function provinceId(places: Place[]): string {
  return `p${places[0]?.region.code.slice(0, 2) ?? ''}`;
}

export interface Year {
  year: number;
  reports: ReportEntry[];
}

/** The region's part of an id. @example placeSlug('datong/2017') // 'datong' */
export function placeSlug(id: string): string {
  return id.slice(0, id.indexOf('/'));
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

export async function allPlaces(): Promise<Place[]> {
  const bySlug = Map.groupBy(await allReports(), (report) => placeSlug(report.id));
  return [...bySlug].map(([slug, reports]) => ({ slug, region: (reports[0] as ReportEntry).data.region, reports }));
}

export async function allProvinces(): Promise<Province[]> {
  const byProvince = Map.groupBy(await allPlaces(), (place) => place.region.province);
  return [...byProvince].map(([name, places]) => ({ name, places }));
}

/** Reports by the province of their place, in the order of the codes. */
export function byProvince(reports: ReportEntry[]): { province: string; reports: ReportEntry[] }[] {
  const groups = Map.groupBy(reports, (report) => report.data.region.province);
  return [...groups].map(([province, own]) => ({ province, reports: own }));
}

/** Newest first. */
export async function allYears(): Promise<Year[]> {
  const byYear = Map.groupBy(await allReports(), (report) => report.data.year);
  return [...byYear].map(([year, reports]) => ({ year, reports })).sort((a, b) => b.year - a.year);
}

function byPlaceThenYear(a: ReportEntry, b: ReportEntry): number {
  const code = a.data.region.code.localeCompare(b.data.region.code);
  return code || placeSlug(a.id).localeCompare(placeSlug(b.id)) || b.data.year - a.data.year;
}
