/** How hosts must send the files of the site that they would otherwise send without their encoding, or as a type of their own guess. */

/** Media types by the ending of a file's name. A text without a declared encoding is shown by browsers in one that they guess. */
export const MEDIA_TYPES = {
  txt: 'text/plain; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  tsv: 'text/tab-separated-values; charset=utf-8',
  jsonl: 'application/jsonl; charset=utf-8',
  bib: 'application/x-bibtex; charset=utf-8',
  ris: 'application/x-research-info-systems; charset=utf-8',
  epub: 'application/epub+zip',
  rng: 'application/xml',
} as const satisfies Record<string, string>;

/** Matches the end of a raw file's name; see `rawName`. Its encoding is that of the source, so it is saved and not shown. */
const RAW_FILE = /\.(?:base|witness-\d+)\.[a-z0-9]+$/u;

/** The end of a raw file's name; undefined for any other file. @example rawEnding('data/datong/2017.base.txt') // '.base.txt' */
export const rawEnding = (path: string): string | undefined => RAW_FILE.exec(path)?.[0];

/** Names of the headers by which a host says more of a file than its bytes, with their values. */
export function fileHeaders(path: string): Record<string, string> {
  const type = MEDIA_TYPES[path.slice(path.lastIndexOf('.') + 1) as keyof typeof MEDIA_TYPES];
  return {
    ...(type ? { 'Content-Type': type } : {}),
    ...(rawEnding(path) ? { 'Content-Disposition': 'attachment' } : {}),
  };
}
