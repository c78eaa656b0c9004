/** The raw files of a report, which the site offers byte for byte. */
import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { Report, Source } from '../model/report.ts';
import { contentDir } from '../tree/content-dir.ts';
import { sourceFile } from '../tree/files.ts';

/** Says why a report offers no raw file: it still holds a passage that was taken down. */
export const WITHHELD = '报告中有段落撤下，原始文件不再提供。';

/** The end of a raw file's address, behind the report's id. @example 'base.txt', 'witness-2.html' */
export function rawName({ sources }: Pick<Report, 'sources'>, source: Source): string {
  const at = sources.indexOf(source);
  return `${at === 0 ? 'base' : `witness-${at}`}${extname(source.file).toLowerCase()}`;
}

/** Every raw file of a report by the end of its address. None if a passage was taken down, since the raw files still hold it. */
export function rawFiles(report: Report): Map<string, Source> {
  if (report.withdrawnPassages) return new Map();
  return new Map(report.sources.map((source) => [rawName(report, source), source]));
}

/** The bytes of a raw file. */
export const rawBytes = ({ file }: Source): Uint8Array<ArrayBuffer> =>
  new Uint8Array(readFileSync(join(contentDir(), sourceFile(file))));
