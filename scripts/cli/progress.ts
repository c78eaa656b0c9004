import { Presets, SingleBar } from 'cli-progress';

/** Fewer items than this are done before a bar could be drawn, so none is shown. */
const WORTH_SHOWING = 20;

export interface Progress {
  step: () => void;
  stop: () => void;
}

/** Makes a progress that shows nothing, for short work and for output that nobody watches. */
export const noProgress = (): Progress => ({ step: () => {}, stop: () => {} });

/** Makes progress bars on a stream if it is a terminal; writes nothing into a log. */
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
