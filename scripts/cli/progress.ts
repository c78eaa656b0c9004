import { Presets, SingleBar } from 'cli-progress';

/** Fewer items are done before a bar could be drawn. */
const WORTH_SHOWING = 20;

export interface Progress {
  step: () => void;
  stop: () => void;
}

/** Shows nothing: for work whose output nobody watches. */
export const noProgress = (): Progress => ({ step: () => {}, stop: () => {} });

/** A bar on a stream while someone watches it; nothing in a log. */
export function progressOn(stream: NodeJS.WriteStream): (label: string, total: number) => Progress {
  return (label, total) => {
    if (total < WORTH_SHOWING || !stream.isTTY) return noProgress();
    const bar = new SingleBar(
      { format: `${label} {bar} {value}/{total} {eta_formatted}`, stream },
      Presets.shades_classic,
    );
    bar.start(total, 0);
    return { step: () => bar.increment(), stop: () => bar.stop() };
  };
}
