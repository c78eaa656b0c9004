/** When reports were added to this library and changed in it. These are dates of releases, the only dates in the content tree. */
import { type Release, readReleases } from '../anchors/files.ts';
import { contentDir } from '../tree/content-dir.ts';
import { formerIds } from './library.ts';

/** What is known of a report's publication. */
export interface Publication {
  /** ISO date of the release that first contained the report. */
  added: string;
  /** ISO date of the release that last changed the report. */
  changed: string;
  /** Number of the version that the latter release published. */
  version: number;
}

/** Publication of a report with these ids, present and former; undefined if no release has contained it. */
export function publicationOf(releases: Release[], ids: string[]): Publication | undefined {
  const found = releases.flatMap(({ date, reports }) => {
    const named = ids.map((id) => reports[id]).find((report) => report !== undefined);
    return named ? [{ date, version: named.version }] : [];
  });
  const [first, last] = [found[0], found.at(-1)];
  return first && last && { added: first.date, changed: last.date, version: last.version };
}

const releases = readReleases(contentDir());
const known = new Map<string, Publication | undefined>();

/** Publication of a report of this library. */
export function publication(id: string): Publication | undefined {
  if (!known.has(id)) known.set(id, publicationOf(releases, [id, ...formerIds(id)]));
  return known.get(id);
}

/** ISO date by which a feed orders a report: its last change; if it is unpublished, the last release; without any release, its delivery. */
export function feedDate(id: string, delivered: string | null, year: number): string {
  return publication(id)?.changed ?? releases.at(-1)?.date ?? delivered ?? `${year}-01-01`;
}
