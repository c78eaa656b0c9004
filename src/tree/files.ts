/** What lies where in a content tree. Paths are relative to the root of the tree and written with `/`. */

/** Raw files as received, each report's base with a YAML beside it. */
export const SOURCES = 'sources';
/** Generated reports. */
export const REPORTS = 'reports';
/** Every id that was ever published, report by report. */
export const ANCHORS = 'anchors';
/** The versions that releases published. */
export const HISTORY = 'history';
/** What has been published, and when. */
export const RELEASES = 'releases.yaml';
/** Settings of the site. */
export const SETTINGS = 'site.yaml';
/** Readings that an editor approved in the conversion to Traditional script. */
export const APPROVALS = 'script-approvals.yaml';

/** A raw file. */
export const sourceFile = (name: string): string => `${SOURCES}/${name}`;

/** Name of the YAML beside a raw file. @example yamlNameOf('datong-2017.txt') // 'datong-2017.txt.yaml' */
export const yamlNameOf = (source: string): string => `${source}.yaml`;

/** Name of the raw file that a YAML describes. @example sourceNameOf('datong-2017.txt.yaml') // 'datong-2017.txt' */
export const sourceNameOf = (yaml: string): string => yaml.replace(/\.yaml$/u, '');

/** The files that `npm run ingest` makes of a report. */
export interface ReportFiles {
  /** The whole model. */
  json: string;
  /** Its readable form. */
  mdx: string;
  /** The lines of the base that spans point to. */
  lines: string;
  /** What became of every id. */
  registry: string;
}

/** Where the files of a report lie. @param id `<place>/<year>` */
export function reportFiles(id: string): ReportFiles {
  return {
    json: `${REPORTS}/${id}.json`,
    mdx: `${REPORTS}/${id}.mdx`,
    lines: `${REPORTS}/${id}.source.txt`,
    registry: `${ANCHORS}/${id}.json`,
  };
}

/** A version of a report that a release published. */
export const historyFile = (id: string, version: number): string => `${HISTORY}/${id}/${version}.json`;

/** The report whose model lies at a path; null for every other file. @example reportAt('reports/datong/2017.json') // 'datong/2017' */
export function reportAt(path: string): string | null {
  return /^reports\/(.*)\.json$/u.exec(path.replaceAll('\\', '/'))?.[1] ?? null;
}
