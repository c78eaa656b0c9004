/** Names the files and folders of a content tree. Paths are relative to the root of the tree and written with `/`. */

/** Raw files as received. Beside the base file of each report is a YAML file. */
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
/** Conversions to Traditional script that an editor has approved. */
export const APPROVALS = 'script-approvals.yaml';

/** Path of a raw file. */
export const sourceFile = (name: string): string => `${SOURCES}/${name}`;

/** Name of the YAML beside a raw file. @example yamlNameOf('datong-2017.txt') // 'datong-2017.txt.yaml' */
export const yamlNameOf = (source: string): string => `${source}.yaml`;

/** Name of the raw file that a YAML describes. @example sourceNameOf('datong-2017.txt.yaml') // 'datong-2017.txt' */
export const sourceNameOf = (yaml: string): string => yaml.replace(/\.yaml$/u, '');

/**
 * Ending of the file with a report's figures, one row of JSON per line. It is not `.json`, since every `.json` file in `reports` counts as a report.
 */
export const INDICATORS_ENDING = '.indicators.jsonl';

/** The files that `npm run ingest` makes of a report. */
export interface ReportFiles {
  /** The report as data. */
  json: string;
  /** The report as readable MDX, from which its page is rendered. */
  mdx: string;
  /** The lines of the base source, to which spans refer. */
  lines: string;
  /** The figures that the report states. */
  indicators: string;
  /** The registry: what became of every id. */
  registry: string;
}

/** Where the files of a report lie. @param id `<place>/<year>` */
export function reportFiles(id: string): ReportFiles {
  return {
    json: `${REPORTS}/${id}.json`,
    mdx: `${REPORTS}/${id}.mdx`,
    lines: `${REPORTS}/${id}.source.txt`,
    indicators: `${REPORTS}/${id}${INDICATORS_ENDING}`,
    registry: `${ANCHORS}/${id}.json`,
  };
}

/** Path of the file that keeps a published version of a report. */
export const historyFile = (id: string, version: number): string => `${HISTORY}/${id}/${version}.json`;

/**
 * The id of the report that a JSON file is named after; null for any file that is not a `.json` file of that folder.
 * @example idIn(REPORTS, 'reports/datong/2017.json') // 'datong/2017'
 */
export function idIn(folder: typeof REPORTS | typeof ANCHORS, path: string): string | null {
  const match = /^([^/]+)\/(.+)\.json$/u.exec(path.replaceAll('\\', '/'));
  return match?.[1] === folder ? (match[2] ?? null) : null;
}
