import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { contentDir } from '../../../src/tree/content-dir.ts';
import { sourceFile, sourceNameOf } from '../../../src/tree/files.ts';
import { keptIo } from '../../cli/io.ts';
import { prepareAddition } from '../../intake/add.ts';
import { makeReports } from '../../pipeline/make-tree.ts';
import { makeScratch } from '../../tree/journal.ts';
import { readYaml, yamlNames } from '../../tree/sources.ts';
import { commit } from '../../tree/transaction.ts';
import type { Bench, Measure } from '../measure.ts';

const REPORTS = 1000;

/**
 * Measures what a thousand reports cost to ingest. Takes the reports of the folder `BENCH_REPORTS` (adding them is measured, too), else repeats the
 * library's own reports.
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

/** Makes a tree of a thousand reports: copies of the library's reports under other ids. */
function multiply(from: string, to: string): void {
  const names = yamlNames(from);
  for (let count = 0; count < REPORTS; count += 1) {
    const name = names[count % names.length] ?? '';
    const file = sourceNameOf(name);
    const yaml = readYaml(from, name);
    cpSync(join(from, sourceFile(file)), join(to, sourceFile(`${count}-${file}`)));
    writeFileSync(
      join(to, sourceFile(`${count}-${name}`)),
      yaml.replace(/^id: (.*)$/mu, `id: bench-${count}/2000`).replace(/^witnesses:[\s\S]*?(?=^\S|$(?![\s\S]))/mu, ''),
    );
  }
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}
