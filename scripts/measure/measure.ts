/** One line of the table that `npm run bench` prints. */
export interface Measure {
  what: string;
  /** With its unit, e.g. `12.4 s`. */
  value: string;
}

/** A part of the bench. It reads its settings (`CONTENT_DIR`, `BENCH_…`) from the environment given. */
export type Bench = (env: NodeJS.ProcessEnv) => Promise<Measure[]>;
