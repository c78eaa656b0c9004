/** One line of the table that `npm run bench` prints. */
export interface Measure {
  what: string;
  /** The measured value with its unit, e.g. `12.4 s`. */
  value: string;
}

/** What the command line says of a measurement, beside the parts. */
export interface BenchOptions {
  /** Folder of raw reports. */
  corpus?: string;
  /** Sizes of libraries, in reports, with commas between them. */
  n?: string;
}

/** A part of the benchmark. It reads its settings (`CONTENT_DIR`, `BENCH_…`) from the given environment. */
export type Bench = (env: NodeJS.ProcessEnv, options: BenchOptions) => Promise<Measure[]>;
