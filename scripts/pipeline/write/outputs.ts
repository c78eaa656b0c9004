import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readReleases, registryJson } from '../../../src/anchors/files.ts';
import type { Registry } from '../../../src/anchors/registry.ts';
import type { Report } from '../../../src/model/report.ts';
import type { Outputs } from '../../tree/transaction.ts';
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

/** Generated files that no source makes any more. Anchors of a released tree are never among them. */
export function staleOutputs(root: string, outputs: Outputs): string[] {
  const released = readReleases(root).length > 0;
  return (released ? ['reports'] : ['reports', 'anchors']).flatMap((folder) => {
    if (!existsSync(join(root, folder))) return [];
    return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(json|mdx|source\.txt)$/u.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
      .filter((path) => !outputs.has(path));
  });
}
