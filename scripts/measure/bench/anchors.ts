import { emptyRegistry } from '../../../src/anchors/registry.ts';
import { contentDir } from '../../../src/tree/content-dir.ts';
import { readReports } from '../../../src/tree/reports.ts';
import { alignReport } from '../../pipeline/settle/keep-ids.ts';
import { releaseRegistry } from '../../release/release-registry.ts';
import type { Bench } from '../measure.ts';

const ROUNDS = 20;

/** Measures the time that an ingest spends on keeping ids: for an unchanged report, and for a report in which every tenth block is gone. */
export const bench: Bench = async (env) => {
  const reports = [...readReports(contentDir(undefined, env))];
  const registries = reports.map(({ id, blocks }) =>
    releaseRegistry(alignReport(emptyRegistry(id), blocks).registry, blocks, 1),
  );
  const perReport = (keep: (at: number) => boolean): string => {
    // Processor time is measured, because on a busy machine the time of the clock says little.
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
};
