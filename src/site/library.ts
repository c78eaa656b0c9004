import type { FrontMatter } from '../model/front-matter.ts';
import { placeSlug } from '../model/ids.ts';
import { contentDir } from '../tree/content-dir.ts';
import { type RegistrySummary, type ReportSummary, readSummary, type Summary } from '../tree/summary.ts';
import { uses } from './inputs.ts';

export type ReportEntry = ReportSummary;

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

/** The library in short, its reports by code of the place, then newest first. */
interface Library extends Summary {
  byPlace: ReadonlyMap<string, ReportEntry[]>;
}

let built: Library | undefined;

/** A build reads the library once, `astro dev` for every page. */
function library(): Library {
  if (built) return built;
  const { reports, registries } = readSummary(contentDir());
  const sorted = reports.map(withNotedVersion).sort(byPlaceThenYear);
  const read = { reports: sorted, registries, byPlace: Map.groupBy(sorted, ({ id }) => placeSlug(id)) };
  if (import.meta.env.PROD) built = read;
  return read;
}

/** Versions change with every correction, and few lists show them: so whoever reads one is noted apart from those who read the other facts. */
function withNotedVersion({ id, data: { version, ...facts } }: ReportEntry): ReportEntry {
  const data: FrontMatter = {
    ...facts,
    get version() {
      uses(`version:${id}`);
      return version;
    },
  };
  return { id, data };
}

/** Every report, by code of the place, then newest first. */
export async function allReports(): Promise<ReportEntry[]> {
  uses('library');
  return [...library().reports];
}

/** The reports of a place, newest first. */
export function reportsOfPlace(slug: string): ReportEntry[] {
  return library().byPlace.get(slug) ?? [];
}

/** The places whose pages this process renders, if it does not render all (`scripts/build/parts/`). */
const wanted = process.env.RENDER_PLACES?.split(',');

/** The reports whose own pages are to be rendered: all of them, or those of the places that this process renders. */
export async function reportsToRender(): Promise<ReportEntry[]> {
  return wanted ? wanted.flatMap(reportsOfPlace).sort(byPlaceThenYear) : allReports();
}

/** What the registries say about reports that had or have another id, by the id of the registry. */
export function registrySummaries(): Readonly<Record<string, RegistrySummary>> {
  uses('library');
  return library().registries;
}

/** The ids that a report had before. */
export function formerIds(id: string): string[] {
  return library().registries[id]?.formerly ?? [];
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
