/**
 * `node scripts/measure/indicators.ts --gold FILE --reports DIR`: scores the figures that the program reads, without any
 * editor's decisions, on rows that a careful reader wrote down, by indicator, and lists what went wrong.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { INDICATORS } from '../../src/indicators/indicators.ts';
import type { IndicatorRow } from '../../src/indicators/row.ts';
import { messageOfError } from '../cli/messages.ts';
import { run } from '../cli/run.ts';
import { extractIndicators } from '../pipeline/indicators/extract.ts';
import { readRaw } from '../pipeline/indicators/raw.ts';
import { type Comparison, compareRows, type Trap, type TrueRow } from './match-rows.ts';

const command = new Command('measure indicators')
  .description('Scores the figures that the program reads on rows that a careful reader wrote down.')
  .requiredOption('--gold <file>', 'rows and traps, as JSON')
  .requiredOption('--reports <dir>', 'folder that the paths of the rows begin in')
  .allowExcessArguments(false);

interface Gold {
  rows: TrueRow[];
  traps?: Trap[];
}

await run(command, async ({ gold, reports }: { gold: string; reports: string }) => {
  const { rows, traps = [] } = JSON.parse(readFileSync(gold, 'utf8')) as Gold;
  const names = [...new Set(rows.map(({ report }) => report))];
  const all: Comparison[] = [];
  for (const name of names) {
    const found = await rowsOf(join(reports, name));
    const comparison = compareRows(
      found,
      rows.filter(({ report }) => report === name),
      traps.filter(({ report }) => report === name),
    );
    all.push(comparison);
    print(name, comparison);
    faults(comparison);
  }
  byIndicator(all);
  fields(all);
  return 0;
});

async function rowsOf(path: string): Promise<IndicatorRow[]> {
  try {
    return extractIndicators(await readRaw(path));
  } catch (error) {
    const message = messageOfError(error);
    if (!message) throw error;
    console.error(`${path}: ${message.text}`);
    return [];
  }
}

function print(name: string, { hits, misses, inventions, trapped }: Comparison): void {
  const [hit, miss, extra] = [hits.length, misses.length, inventions.length];
  console.log(
    `${name}: ${hit} right, ${miss} missed, ${extra} invented, ${trapped.length} traps; precision ${share(hit, extra)}, recall ${share(hit, miss)}`,
  );
}

function share(right: number, wrong: number): string {
  return right + wrong === 0 ? '-' : (right / (right + wrong)).toFixed(3);
}

function faults({ misses, inventions, trapped }: Comparison): void {
  for (const { indicator, kind, value, unit, change, change_unit: changeUnit, quote } of misses) {
    console.log(`  missed   ${line({ indicator, kind, value, unit, change, changeUnit, quote })}`);
  }
  for (const row of inventions) console.log(`  invented ${line(row)}`);
  for (const { trap, row } of trapped) console.log(`  trap     ${trap.why}: ${row.quote}`);
}

type Line = Pick<IndicatorRow, 'indicator' | 'kind' | 'value' | 'unit' | 'change' | 'changeUnit' | 'quote'>;

function line({ indicator, kind, value, unit, change, changeUnit, quote }: Line): string {
  return `${indicator} ${kind} ${value ?? ''}${unit ?? ''} ${change ?? ''}${changeUnit ?? ''} “${quote}”`;
}

function byIndicator(all: Comparison[]): void {
  const of = <Item>(list: (comparison: Comparison) => Item[], name: (item: Item) => string) =>
    Map.groupBy(all.flatMap(list), name);
  const [hits, misses, extras] = [
    of(
      ({ hits }) => hits,
      ({ truth }) => truth.indicator,
    ),
    of(
      ({ misses }) => misses,
      ({ indicator }) => indicator,
    ),
    of(
      ({ inventions }) => inventions,
      ({ indicator }) => indicator,
    ),
  ];
  const count = (name: string) => [hits, misses, extras].map((group) => group.get(name)?.length ?? 0);
  for (const { name } of INDICATORS) {
    const [hit = 0, miss = 0, extra = 0] = count(name);
    console.log(`${share(hit, extra)} ${share(hit, miss)} ${hit} -${miss} +${extra} ${name}`);
  }
  const sum = (list: (comparison: Comparison) => unknown[]) => all.reduce((n, one) => n + list(one).length, 0);
  const [hit, miss, extra] = [sum((one) => one.hits), sum((one) => one.misses), sum((one) => one.inventions)];
  console.log(
    `all: ${hit} right, ${miss} missed, ${extra} invented, ${sum((one) => one.trapped)} traps; precision ${share(hit, extra)}, recall ${share(hit, miss)}`,
  );
}

/** How often the fields that do not decide whether a row is right are right. */
function fields(all: Comparison[]): void {
  const hits = all.flatMap(({ hits }) => hits);
  const tell = (name: string, wrong: Comparison['hits']) => {
    console.log(`${name}: ${hits.length - wrong.length} of ${hits.length}`);
    for (const { truth, row } of wrong) {
      console.log(
        `  ${truth.period} ${truth.bound} ${truth.effort} | ${row.period} ${row.bound} ${row.effort} “${truth.quote}”`,
      );
    }
  };
  tell(
    'period',
    hits.filter(({ truth, row }) => !truth.periodUncertain && truth.period !== row.period),
  );
  tell(
    'bound',
    hits.filter(({ truth, row }) => !truth.boundUncertain && truth.bound !== row.bound),
  );
  tell(
    'effort',
    hits.filter(({ truth, row }) => truth.effort !== row.effort),
  );
}
