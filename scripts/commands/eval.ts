/**
 * `npm run eval`: scores the program, without any editor's decisions, on all truth that the project holds, prints one
 * table and fails if a figure fell below the committed baseline. `-- --accept` writes the figures as the new baseline,
 * `-- --faults` lists what went wrong.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { Refused } from '../cli/messages.ts';
import { run } from '../cli/run.ts';
import {
  type Count,
  MEASURES,
  type Measure,
  type Score,
  type Scored,
  scoreReport,
  unread,
} from '../measure/eval/score.ts';
import { loadTruth, type Truth } from '../measure/eval/truth.ts';
import { cleanSource } from '../pipeline/clean/clean.ts';
import { readSource } from '../pipeline/read/read.ts';
import { structure } from '../pipeline/structure/structure.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const BASELINE = `${ROOT}tests/fixtures/truth/baseline.json`;

const command = new Command('eval')
  .description('Scores the program on all truth that the project holds.')
  .option('--faults', 'list what went wrong')
  .option('--accept', 'make the figures the new baseline')
  .allowExcessArguments(false);

await run(command, async ({ faults, accept: accepted }: { faults?: boolean; accept?: boolean }) => {
  const truths = loadTruth(ROOT);
  const scored = await Promise.all(truths.map(evaluate));
  const total = sum(scored.map(({ score }) => score));
  print(truths, scored, total);
  if (faults) printFaults(truths, scored);
  if (!accepted) return compare(total);
  accept(total);
  return 0;
});

/** The way of a report as in `npm run ingest`, up to its structure. */
async function evaluate(truth: Truth): Promise<Scored> {
  try {
    const source = await readSource(basename(truth.path), readFileSync(truth.path));
    const { passages, source: cut } = cleanSource(source);
    const draft = structure(passages, source);
    return scoreReport(truth, { lines: cut.lines, passages, draft });
  } catch (error) {
    if (error instanceof Refused) return unread(error.detail.text);
    throw error;
  }
}

function sum(scores: Score[]): Score {
  const add = (name: Measure): Count => ({
    hit: scores.reduce((n, score) => n + score[name].hit, 0),
    miss: scores.reduce((n, score) => n + score[name].miss, 0),
    extra: scores.reduce((n, score) => n + score[name].extra, 0),
  });
  return Object.fromEntries(MEASURES.map((name) => [name, add(name)])) as Score;
}

function print(all: Truth[], each: Scored[], sums: Score): void {
  const cell = ({ hit, miss, extra }: Count): string => (hit + miss + extra === 0 ? '·' : `${hit} -${miss} +${extra}`);
  const row = (name: string, cells: string[]): string => name.padEnd(20) + cells.map((c) => c.padStart(13)).join('');
  console.log(row('right -missed +extra', [...MEASURES]));
  all.forEach(({ name }, i) => {
    const score = each[i]?.score;
    if (score)
      console.log(
        row(
          name,
          MEASURES.map((measure) => cell(score[measure])),
        ),
      );
  });
  console.log(
    row(
      'all',
      MEASURES.map((measure) => cell(sums[measure])),
    ),
  );
  console.log(
    row(
      'recall',
      MEASURES.map((measure) => percent(sums[measure].hit, sums[measure].miss)),
    ),
  );
  console.log(
    row(
      'precision',
      MEASURES.map((measure) => percent(sums[measure].hit, sums[measure].extra)),
    ),
  );
}

function percent(right: number, wrong: number): string {
  return right + wrong === 0 ? '·' : (right / (right + wrong)).toFixed(3);
}

function printFaults(all: Truth[], each: Scored[]): void {
  all.forEach(({ name }, i) => {
    for (const fault of each[i]?.faults ?? []) console.log(`${name}: ${fault}`);
  });
}

function accept(sums: Score): void {
  const rows = MEASURES.map((measure) => `  ${JSON.stringify(measure)}: ${JSON.stringify(sums[measure])}`);
  writeFileSync(BASELINE, `{\n${rows.join(',\n')}\n}\n`);
}

/** The exit code: 1 if anything is missed or invented that the baseline had right. */
function compare(sums: Score): number {
  if (!existsSync(BASELINE)) return 0;
  let code = 0;
  const baseline = JSON.parse(readFileSync(BASELINE, 'utf8')) as Score;
  for (const measure of MEASURES) {
    const [before, now] = [baseline[measure], sums[measure]];
    if (!before || (now.miss <= before.miss && now.extra <= before.extra && now.hit >= before.hit)) continue;
    console.error(`${measure} fell: ${JSON.stringify(before)} -> ${JSON.stringify(now)}`);
    code = 1;
  }
  return code;
}
