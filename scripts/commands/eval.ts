/**
 * `npm run eval`: scores what the program finds, without any editor's decisions, against all annotated reports of the project. Prints one table and
 * fails if a figure fell below the committed baseline. `-- --accept` writes the figures as the new baseline, `-- --faults` lists what went wrong. `--
 * --figures FILE --reports DIR` scores only the indicator figures, against another file of annotated rows.
 */
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { commandOf, type Run, runAsProgram } from '../cli/command.ts';
import { fallsBelow, writeBaseline } from '../measure/eval/baseline.ts';
import { evaluate, sumOf } from '../measure/eval/evaluate.ts';
import { tableLines } from '../measure/eval/table.ts';
import { loadTruth } from '../measure/eval/truth.ts';
import { compareAll, scoreLines } from '../measure/indicators/score.ts';
import { DESCRIPTIONS } from './descriptions.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const BASELINE = `${ROOT}tests/fixtures/truth/baseline.json`;

const define = () =>
  new Command('eval')
    .description(DESCRIPTIONS.eval)
    .option('--faults', 'list what went wrong')
    .option('--accept', 'make the figures the new baseline')
    .option('--figures <file>', 'score the figures that reports state on the rows of a file, and nothing else')
    .option('--reports <dir>', 'folder in which the paths of those rows begin')
    .allowExcessArguments(false);

interface Options {
  faults?: boolean;
  accept?: boolean;
  figures?: string;
  reports?: string;
}

export const run: Run = commandOf<Options>(define, async ({ faults, accept, figures, reports = '.' }, _, io) => {
  if (figures) {
    for (const line of scoreLines(await compareAll(figures, reports))) io.out(line);
    return 0;
  }
  const scored = await Promise.all(
    loadTruth(ROOT).map(async (truth) => ({ name: truth.name, ...(await evaluate(truth)) })),
  );
  const total = sumOf(scored.map(({ score }) => score));
  for (const line of tableLines(scored, total)) io.out(line);
  if (faults) for (const { name, faults: found } of scored) for (const fault of found) io.out(`${name}: ${fault}`);
  if (accept) {
    writeBaseline(BASELINE, total);
    return 0;
  }
  const fallen = fallsBelow(BASELINE, total);
  for (const line of fallen) io.err(line);
  return fallen.length === 0 ? 0 : 1;
});

if (import.meta.main) await runAsProgram(run);
