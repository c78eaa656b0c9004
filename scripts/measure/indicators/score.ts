/** Scores the figures that the program reads against rows that a careful reader wrote down. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { INDICATORS } from '../../../src/indicators/indicators.rules.ts';
import type { IndicatorRow } from '../../../src/indicators/row.ts';
import { messageOfError } from '../../cli/messages.ts';
import { readUnadded } from '../../intake/unadded.ts';
import { type Comparison, compareRows, type Trap, type TrueRow } from './match-rows.ts';

/** A file with the rows of truth. The paths of their reports are relative to one folder. */
interface Truth {
  rows: (TrueRow & { report: string })[];
  traps?: (Trap & { report: string })[];
}

/** The comparison of one report. `unread` says why the report could not be read. */
export interface ComparedReport extends Comparison {
  report: string;
  unread?: string;
}

/**
 * Compares the figures of each report in a file of truth. The reports are read without any editor's decisions.
 * @param folder the folder to which the paths of the reports are relative
 */
export async function compareAll(file: string, folder: string): Promise<ComparedReport[]> {
  const { rows, traps = [] } = JSON.parse(readFileSync(file, 'utf8')) as Truth;
  const names = [...new Set(rows.map(({ report }) => report))];
  return Promise.all(
    names.map(async (report) => {
      const own = <Item extends { report: string }>(items: Item[]) => items.filter((item) => item.report === report);
      const found = await figuresOf(join(folder, report));
      const compared = compareRows(found.rows, own(rows), own(traps));
      return { report, ...compared, ...(found.unread ? { unread: found.unread } : {}) };
    }),
  );
}

async function figuresOf(path: string): Promise<{ rows: IndicatorRow[]; unread?: string }> {
  try {
    return { rows: (await readUnadded(path)).indicators };
  } catch (error) {
    const message = messageOfError(error);
    if (!message) throw error;
    return { rows: [], unread: message.text };
  }
}

/** The lines of the result: each report with its faults, then the figures by indicator, then the fields that do not decide whether a row is right. */
export function scoreLines(compared: ComparedReport[]): string[] {
  return [...compared.flatMap(reportLines), ...byIndicator(compared), ...fieldLines(compared)];
}

function reportLines({ report, unread, ...compared }: ComparedReport): string[] {
  const { misses, inventions, trapped } = compared;
  return [
    `${report}: ${unread ? `not read: ${unread}` : countsOf(compared)}`,
    ...misses.map((row) => `  missed   ${lineOf({ ...row, changeUnit: row.change_unit })}`),
    ...inventions.map((row) => `  invented ${lineOf(row)}`),
    ...trapped.map(({ trap, row }) => `  trap     ${trap.why}: ${row.quote}`),
  ];
}

function countsOf({ hits, misses, inventions, trapped }: Comparison): string {
  const [hit, miss, extra] = [hits.length, misses.length, inventions.length];
  const counts = `${hit} right, ${miss} missed, ${extra} invented, ${trapped.length} traps`;
  return `${counts}; precision ${share(hit, extra)}, recall ${share(hit, miss)}`;
}

function share(right: number, wrong: number): string {
  return right + wrong === 0 ? '·' : (right / (right + wrong)).toFixed(3);
}

type Line = Pick<IndicatorRow, 'indicator' | 'kind' | 'value' | 'unit' | 'change' | 'changeUnit' | 'quote'>;

function lineOf({ indicator, kind, value, unit, change, changeUnit, quote }: Line): string {
  return `${indicator} ${kind} ${value ?? ''}${unit ?? ''} ${change ?? ''}${changeUnit ?? ''} “${quote}”`;
}

function byIndicator(compared: ComparedReport[]): string[] {
  const whole = mergedOf(compared);
  const rows = INDICATORS.map(({ label }) => {
    const hit = whole.hits.filter(({ truth }) => truth.indicator === label).length;
    const miss = whole.misses.filter(({ indicator }) => indicator === label).length;
    const extra = whole.inventions.filter(({ indicator }) => indicator === label).length;
    return `${share(hit, extra)} ${share(hit, miss)} ${hit} -${miss} +${extra} ${label}`;
  });
  return ['precision, recall, right -missed +invented', ...rows, `all: ${countsOf(whole)}`];
}

function mergedOf(compared: Comparison[]): Comparison {
  return {
    hits: compared.flatMap(({ hits }) => hits),
    misses: compared.flatMap(({ misses }) => misses),
    inventions: compared.flatMap(({ inventions }) => inventions),
    spared: compared.flatMap(({ spared }) => spared),
    trapped: compared.flatMap(({ trapped }) => trapped),
  };
}

type Hit = Comparison['hits'][number];

/** Fields that are scored apart: a row counts as right even if one of them is wrong. Each has a test for a wrong value. */
const FIELDS: Record<string, (hit: Hit) => boolean> = {
  period: ({ truth, row }) => !truth.periodUncertain && truth.period !== row.period,
  bound: ({ truth, row }) => !truth.boundUncertain && truth.bound !== row.bound,
  effort: ({ truth, row }) => truth.effort !== row.effort,
};

function fieldLines(compared: ComparedReport[]): string[] {
  const hits = compared.flatMap((one) => one.hits);
  return Object.entries(FIELDS).flatMap(([name, isWrong]) => {
    const wrong = hits.filter(isWrong);
    const told = ({ truth, row }: Hit) =>
      `  ${truth.period} ${truth.bound} ${truth.effort} | ${row.period} ${row.bound} ${row.effort} “${truth.quote}”`;
    return [`${name}: ${hits.length - wrong.length} of ${hits.length}`, ...wrong.map(told)];
  });
}
