/**
 * `npm run bench [-- part…]`: measures, and prints one table. Nothing passes or fails here; the numbers are copied into notes by hand. Each file of
 * `scripts/measure/bench/` is a part that can be named: it exports `bench`.
 */
import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { didYouMean } from '../../src/model/did-you-mean.ts';
import { commandOf, type Run, runAsProgram, wrongUsage } from '../cli/command.ts';
import type { Bench, BenchOptions } from '../measure/measure.ts';
import { DESCRIPTIONS } from './descriptions.ts';

const FOLDER = fileURLToPath(new URL('../measure/bench/', import.meta.url));

const define = () =>
  new Command('bench')
    .description(DESCRIPTIONS.bench)
    .argument('[parts...]', parts().join(', '))
    .option('--corpus <dir>', 'scale: a folder of raw reports, of which libraries are made')
    .option('--n <sizes>', 'scale: sizes of the libraries, e.g. 10,100,1000');

export const run: Run = commandOf<BenchOptions>(define, async (options, asked, io) => {
  const known = parts();
  const strange = asked.filter((part) => !known.includes(part));
  const named = strange.map((part) => `${part}${didYouMean(part, known)}`).join(', ');
  if (strange.length > 0) wrongUsage(`No such part: ${named}. Parts are ${known.join(', ')}.`);
  for (const part of asked.length > 0 ? asked : known) {
    const { bench } = (await import(`../measure/bench/${part}.ts`)) as { bench: Bench };
    for (const { what, value } of await bench(io.env, options))
      io.out(`${part.padEnd(10)} ${value.padStart(12)}  ${what}`);
  }
  return 0;
});

function parts(): string[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.ts'))
    .map((file) => basename(file, '.ts'))
    .sort();
}

if (import.meta.main) await runAsProgram(run);
