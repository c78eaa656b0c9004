import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { keptIo } from '../../cli/io.ts';
import { prepareAddition } from '../../intake/add.ts';
import { makeReports } from '../../pipeline/make-tree.ts';
import { contentDir } from '../../tree/content-dir.ts';
import { makeScratch } from '../../tree/journal.ts';
import { yamlNames } from '../../tree/sources.ts';
import { commit } from '../../tree/transaction.ts';
import type { Bench, Measure } from '../measure.ts';

const REPORTS = 1000;

/**
 * What a thousand reports cost: those of the folder `BENCH_REPORTS` (added first, which is measured too), else the library's own, over
 * and over.
 */
export const bench: Bench = async (env) => {
  const tree = mkdtempSync(join(tmpdir(), 'bench-ingest-'));
  try {
    const measures: Measure[] = [];
    const folder = env.BENCH_REPORTS;
    if (folder) {
      const start = performance.now();
      const { outputs } = await prepareAddition(tree, [folder], {}, keptIo(env), makeScratch(tree));
      await commit(tree, 'add', outputs);
      measures.push({
        what: `adding all of ${folder}: identity, twins, doubts`,
        value: seconds(performance.now() - start),
      });
    } else multiply(contentDir(undefined, env), tree);

    const names = yamlNames(tree);
    const cpu = process.cpuUsage();
    const start = performance.now();
    await makeReports(tree, names, keptIo(env));
    const { user, system } = process.cpuUsage(cpu);
    const load = loadavg()[0]?.toFixed(1);
    measures.push({
      what: `making ${names.length} reports, by the clock (load ${load})`,
      value: seconds(performance.now() - start),
    });
    measures.push({
      what: `making ${names.length} reports, processor time of all threads`,
      value: seconds((user + system) / 1000),
    });
    return measures;
  } finally {
    rmSync(tree, { recursive: true, force: true });
  }
};

/** A tree of a thousand reports: the library's, each many times under other ids. */
function multiply(from: string, to: string): void {
  const names = yamlNames(from);
  for (let count = 0; count < REPORTS; count += 1) {
    const name = names[count % names.length] ?? '';
    const file = name.replace(/\.yaml$/u, '');
    const yaml = readFileSync(join(from, 'sources', name), 'utf8');
    cpSync(join(from, 'sources', file), join(to, 'sources', `${count}-${file}`));
    writeFileSync(
      join(to, 'sources', `${count}-${name}`),
      yaml.replace(/^id: (.*)$/mu, `id: bench-${count}/2000`).replace(/^witnesses:[\s\S]*?(?=^\S|$(?![\s\S]))/mu, ''),
    );
  }
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}
