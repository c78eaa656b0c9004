/** The state of a content tree in checksums: what each place, each report and the library as a whole consist of. */
import { join } from 'node:path';
import { placeSlug } from '../../../src/model/ids.ts';
import { HISTORY, reportFiles, sourceFile } from '../../../src/tree/files.ts';
import { readFrontMatter } from '../../../src/tree/front-matter.ts';
import { readReport, registeredReports, reportIds } from '../../../src/tree/reports.ts';
import { type RegistrySummary, type Summary, summaryOfRegistry } from '../../../src/tree/summary.ts';
import { walk } from '../../../src/tree/walk.ts';
import { readKept, writeKept } from '../../cache/cache-folder.ts';
import type { Checksums } from '../../cache/checksums.ts';
import { checksum } from '../../tree/checksum.ts';

/** What is kept of a report, as long as its files are the same. */
interface KeptReport {
  files: string;
  data: Summary['reports'][number]['data'];
  /** Its raw files, below `sources/`. */
  sources: string[];
}

interface KeptRegistry {
  file: string;
  summary?: RegistrySummary | undefined;
}

interface KeptTree {
  /** Checksum of the code that read the files. */
  code: string;
  reports: Record<string, KeptReport>;
  registries: Record<string, KeptRegistry>;
}

/** The state of a tree. Hashes change if and only if what they stand for has changed. */
export interface TreeState {
  summary: Summary;
  /** Slugs of all places, sorted, each with a number that grows with the length of its texts. */
  places: { slug: string; size: number }[];
  /** Hash of all files that belong to the reports of a place, raw files and former ids included. */
  place: (slug: string) => string;
  /** Hash of what a page noted that it was made of (`src/site/inputs.ts`). */
  input: (input: string) => string;
  /** Hash of everything. */
  whole: string;
}

/**
 * Reads the state of a tree. Only files that changed since the last time are read.
 * @param keptIn the file in which the facts of the reports are kept
 * @param code hash of the code
 */
export function readTreeState(root: string, sums: Checksums, keptIn: string, code: string): TreeState {
  const kept = readKept<KeptTree>(keptIn);
  const before = kept?.code === code ? kept : { code, reports: {}, registries: {} };
  const sumOf = (path: string) => sums.of(join(root, path)) ?? 'none';

  const reports = Object.fromEntries(
    reportIds(root).map((id): [string, KeptReport] => {
      const { json, mdx, lines, indicators } = reportFiles(id);
      const files = [json, mdx, lines, indicators].map(sumOf).join(' ');
      const known = before.reports[id];
      if (known?.files === files) return [id, known];
      return [
        id,
        { files, data: readFrontMatter(root, id), sources: readReport(root, id).sources.map(({ file }) => file) },
      ];
    }),
  );
  const registries = Object.fromEntries(
    registeredReports(root).map((id): [string, KeptRegistry] => {
      const file = sumOf(reportFiles(id).registry);
      const known = before.registries[id];
      return [id, known?.file === file ? known : { file, summary: summaryOfRegistry(root, id) }];
    }),
  );
  const now: KeptTree = { code, reports, registries };
  if (JSON.stringify(now) !== JSON.stringify(kept)) writeKept(keptIn, now);

  const history = Map.groupBy(
    walk(join(root, HISTORY)).map(({ path }) => path),
    (path) => path.split('/').slice(0, 2).join('/'),
  );
  /** Everything that is made of a report, raw files and history included, and that is known of ids that it had before. */
  const hashOfReport = (id: string): string => {
    const own = reports[id];
    const ids = [id, ...(registries[id]?.summary?.formerly ?? [])];
    return checksum(
      [
        own?.files ?? 'none',
        ...(own?.sources ?? []).map((file) => `${file} ${sumOf(sourceFile(file))}`),
        ...ids.map((each) => registries[each]?.file ?? 'none'),
        ...ids.flatMap((each) => history.get(each) ?? []).map((path) => `${path} ${sumOf(`${HISTORY}/${path}`)}`),
      ].join('\n'),
    );
  };
  const hashes = new Map(Object.keys(reports).map((id) => [id, hashOfReport(id)]));
  const summary: Summary = {
    reports: Object.entries(reports).map(([id, { data }]) => ({ id, data })),
    registries: Object.fromEntries(
      Object.entries(registries).flatMap(([id, entry]) => (entry.summary ? [[id, entry.summary]] : [])),
    ),
  };
  const library = checksum(
    JSON.stringify([summary.reports.map(({ id, data: { version: _, ...facts } }) => [id, facts]), summary.registries]),
  );
  const byPlace = Map.groupBy([...hashes.keys()], placeSlug);
  const place = (slug: string) => checksum((byPlace.get(slug) ?? []).map((id) => `${id} ${hashes.get(id)}`).join('\n'));
  const places = [...byPlace.keys()].sort();
  const whole = checksum([library, ...places.map((slug) => `${slug} ${place(slug)}`)].join('\n'));
  const of: Record<string, (id: string) => string> = {
    library: () => library,
    texts: () => whole,
    version: (id) => JSON.stringify(reports[id]?.data.version ?? null),
    report: (id) => hashes.get(id) ?? 'none',
    figures: (id) => sumOf(reportFiles(id).indicators),
  };
  return {
    summary,
    places: places.map((slug) => ({ slug, size: byPlace.get(slug)?.length ?? 0 })),
    place,
    input: (input) => {
      const [kind = '', id = ''] = input.split(':');
      const hash = of[kind];
      if (!hash) throw new Error(`a page was made of ${input}, which nobody can compare`);
      return hash(id);
    },
    whole,
  };
}
