import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { walk } from '../../../src/tree/walk.ts';
import { wrongUsage } from '../../cli/command.ts';
import type { Bench, Measure } from '../measure.ts';
import { drawGrowth } from '../scale/chart.ts';
import { measureLibrary } from '../scale/library-cost.ts';
import { type ScaleRow, STEPS, tableOf } from '../scale/steps.ts';

/** Sizes of libraries, in reports, if none are named. */
const SIZES = '10,100';

/** Where the table and the chart are written. */
const FOLDER = 'bench';

/**
 * Measures what libraries of several sizes cost: to make, to make again with nothing changed, with one report changed, and with one report more.
 * Libraries are made in temporary folders, of reports spread evenly over the corpus; a smaller one is a part of no larger one.
 */
export const bench: Bench = async (env, { corpus, n = SIZES }) => {
  if (!corpus) return [{ what: 'not measured: name a folder of raw reports by --corpus', value: '-' }];
  const files = walk(corpus).flatMap(({ path, kind }) => (kind === 'file' ? [path] : []));
  const sizes = n.split(',').map(Number);
  // One report more is added to every library.
  const most = files.length - 1;
  if (!sizes.every((size) => Number.isInteger(size) && size > 0 && size <= most))
    wrongUsage(`--n takes numbers from 1 to ${most}, since ${corpus} holds ${files.length} files: --n 10,100`);
  const rows: ScaleRow[] = [];
  for (const size of sizes) rows.push(...(await measureLibrary(corpus, files, size, env)));
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(join(FOLDER, 'scale.md'), tableOf(rows));
  writeFileSync(join(FOLDER, 'scale.svg'), drawGrowth(rows));
  return rows.map(({ size, step, cost }): Measure => {
    const rest = `${cost.clock.toFixed(1)} s by the clock, at most ${cost.memory.toFixed(0)} MB`;
    return { what: `${size} reports, ${STEPS[step]} (${rest})`, value: `${cost.processor.toFixed(1)} s` };
  });
};
