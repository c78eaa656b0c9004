import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { emptyRegistry } from '../../../src/anchors/registry.ts';
import type { Report } from '../../../src/model/report.ts';
import type { Measure } from '../../commands/bench.ts';
import { alignReport } from '../../pipeline/settle/align.ts';
import { releaseRegistry } from '../../release/release-registry.ts';

const ROUNDS = 20;

/** What an ingest spends on keeping ids: an unchanged report, and one of which every tenth block is gone. */
export async function bench(): Promise<Measure[]> {
  const content = process.env.CONTENT_DIR ?? join(process.cwd(), 'content');
  const reports = globSync(join(content, 'reports/*/*.json')).map(
    (file) => JSON.parse(readFileSync(file, 'utf8')) as Report,
  );
  const registries = reports.map(({ id, blocks }) =>
    releaseRegistry(alignReport(emptyRegistry(id), blocks).registry, blocks, 1),
  );
  const perReport = (keep: (at: number) => boolean): string => {
    // Processor time: on a busy machine the clock says little.
    const start = process.cpuUsage();
    for (let round = 0; round < ROUNDS; round++)
      reports.forEach(({ blocks }, at) => {
        const registry = registries[at];
        const parse = blocks.filter((_, place) => keep(place));
        if (registry) alignReport(registry, parse);
      });
    return `${(process.cpuUsage(start).user / 1000 / reports.length / ROUNDS).toFixed(1)} ms`;
  };
  return [
    { what: 'aligning an unchanged report with its registry', value: perReport(() => true) },
    { what: 'aligning a report of which a tenth of the blocks is gone', value: perReport((at) => at % 10 !== 3) },
  ];
}
