import { Presets, SingleBar } from 'cli-progress';

/** Shorter work is done before a bar is drawn. */
const WORTH_SHOWING = 20;

export interface Progress {
  step: () => void;
  stop: () => void;
}

/** A bar on standard error while someone watches; nothing in a log. */
export function progress(label: string, total: number): Progress {
  if (total < WORTH_SHOWING || !process.stderr.isTTY) return { step: () => {}, stop: () => {} };
  const bar = new SingleBar(
    { format: `${label} {bar} {value}/{total} {eta_formatted}`, stream: process.stderr },
    Presets.shades_classic,
  );
  bar.start(total, 0);
  return { step: () => bar.increment(), stop: () => bar.stop() };
}
