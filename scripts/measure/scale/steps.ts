import type { Cost } from './processes.ts';

/** The steps that are measured, in their order. To add reports is to find their identity and twins, to make them and to examine them for doubts. */
export const STEPS = {
  add: 'all reports are added',
  ingest: 'ingest makes all reports anew',
  build: 'the whole site is built',
  idle: 'ingest and build, nothing changed',
  change: 'ingest and build, one report changed',
  addition: 'add and build, one report added',
} as const;
export type Step = keyof typeof STEPS;

/** What a step cost in a library of a size. */
export interface ScaleRow {
  /** Reports of the library. */
  size: number;
  step: Step;
  cost: Cost;
  /** Megabytes of the site after a build. */
  bytes?: number;
}

/** The rows as a table in Markdown. Times are in seconds, sizes in megabytes. */
export function tableOf(rows: readonly ScaleRow[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |\n`;
  const head = ['reports', 'step', 'processor s', 'clock s', 'peak MB', 'site MB'];
  const sides = ['---:', '---', '---:', '---:', '---:', '---:'];
  const body = rows.map(({ size, step, cost: { processor, clock, memory }, bytes }) =>
    line([
      String(size),
      STEPS[step],
      processor.toFixed(1),
      clock.toFixed(1),
      memory.toFixed(0),
      bytes === undefined ? '' : bytes.toFixed(0),
    ]),
  );
  return line(head) + line(sides) + body.join('');
}
