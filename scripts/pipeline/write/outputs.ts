import { join } from 'node:path';
import { readReleases, registryJson } from '../../../src/anchors/files.ts';
import type { Registry } from '../../../src/anchors/registry.ts';
import type { Report } from '../../../src/model/report.ts';
import { isGenerated } from '../../tree/generated.ts';
import type { Outputs } from '../../tree/transaction.ts';
import { walk } from '../../tree/walk.ts';
import type { ReadSource } from '../read/source.ts';
import { toMdx } from './mdx.ts';
import { reportJson } from './report-json.ts';
import { sourceLines } from './source-lines.ts';
import { verify } from './verify.ts';

/**
 * All files that one report makes: path below the content tree -> content. Throws if the report breaks a promise of the model.
 * @param sources in the order of `report.sources`, base first
 */
export function outputsOf(report: Report, sources: ReadSource[], registries: Registry[]): Map<string, string> {
  const { id } = report;
  verify(report, sources);
  return new Map([
    [`reports/${id}.json`, reportJson(report)],
    [`reports/${id}.mdx`, toMdx(report)],
    [`reports/${id}.source.txt`, sourceLines(report, sources)],
    ...registries.map((registry): [string, string] => [`anchors/${registry.report}.json`, registryJson(registry)]),
  ]);
}

/** Files where only generated ones belong, and which no source makes. */
export interface Superfluous {
  /** Those that ingest once made, to be removed. */
  stale: string[];
  /** Those that it did not make, to be left alone. */
  foreign: string[];
}

/** What stands beside the outputs, by path below the tree. Anchors of a released tree are never among it. */
export function superfluous(root: string, outputs: Outputs): Superfluous {
  const released = readReleases(root).length > 0;
  const paths = (released ? ['reports'] : ['reports', 'anchors']).flatMap((folder) =>
    walk(join(root, folder))
      .filter(({ path, kind }) => kind === 'file' && /\.(json|mdx|source\.txt)$/u.test(path))
      .map(({ path }) => `${folder}/${path}`)
      .filter((path) => !outputs.has(path)),
  );
  const { stale = [], foreign = [] } = Object.groupBy(paths, (path) => (isGenerated(root, path) ? 'stale' : 'foreign'));
  return { stale, foreign };
}
