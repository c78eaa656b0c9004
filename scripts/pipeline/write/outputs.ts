import { join } from 'node:path';
import { readReleases, registryJson } from '../../../src/anchors/files.ts';
import type { Registry } from '../../../src/anchors/registry.ts';
import { reportJson } from '../../../src/formats/report-json.ts';
import { linesOfRows } from '../../../src/indicators/lines.ts';
import type { IndicatorRow } from '../../../src/indicators/row.ts';
import type { Report } from '../../../src/model/report.ts';
import { ANCHORS, REPORTS, reportFiles } from '../../../src/tree/files.ts';
import { walk } from '../../../src/tree/walk.ts';
import { isGenerated } from '../../tree/generated.ts';
import type { ReadSource } from '../read/source.ts';
import { toMdx } from './mdx.ts';
import { sourceLines } from './source-lines.ts';
import { verify } from './verify.ts';
import { verifyIndicators } from './verify-indicators.ts';

/**
 * Makes all files of one report: path below the content tree -> content. Throws if the report breaks a promise of the model.
 * @param sources the sources in the order of `report.sources`, the base first
 */
export function outputsOf(
  report: Report,
  indicators: IndicatorRow[],
  sources: ReadSource[],
  registries: Registry[],
): Map<string, string> {
  const files = reportFiles(report.id);
  verify(report, sources);
  verifyIndicators(report, indicators);
  return new Map([
    [files.json, reportJson(report)],
    [files.mdx, toMdx(report)],
    [files.lines, sourceLines(report, sources)],
    [files.indicators, linesOfRows(indicators)],
    ...registries.map((registry): [string, string] => [reportFiles(registry.report).registry, registryJson(registry)]),
  ]);
}

/** Files in the folders for generated files that no source makes. */
export interface Superfluous {
  /** Paths of files that ingest made earlier. They are to be removed. */
  stale: string[];
  /** Paths of files that ingest did not make. They are to be left alone. */
  foreign: string[];
}

/**
 * Finds the files beside those that are made, by path below the tree. Once there is a release, files of anchors are never among them.
 * @param made the paths of all files that the sources make
 */
export function superfluous(root: string, made: ReadonlySet<string>): Superfluous {
  const released = readReleases(root).length > 0;
  const paths = (released ? [REPORTS] : [REPORTS, ANCHORS]).flatMap((folder) =>
    walk(join(root, folder))
      .filter(({ path, kind }) => kind === 'file' && /\.(jsonl?|mdx|source\.txt)$/u.test(path))
      .map(({ path }) => `${folder}/${path}`)
      .filter((path) => !made.has(path)),
  );
  const { stale = [], foreign = [] } = Object.groupBy(paths, (path) => (isGenerated(root, path) ? 'stale' : 'foreign'));
  return { stale, foreign };
}
