import { Session } from 'node:inspector/promises';

/** Counts work instead of measuring time, so that the count is the same on every machine. */
export interface WorkCounter {
  /**
   * How often any block of the project's own code is entered while a task runs. Work inside the engine, e.g. in regular expressions, does not count.
   */
  of(task: () => unknown): Promise<number>;
  stop(): Promise<void>;
}

/** Starts to count, in this thread. */
export async function countWork(): Promise<WorkCounter> {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  const taken = async () => {
    const { result } = await session.post('Profiler.takePreciseCoverage');
    return result
      .filter(({ url }) => OWN.test(url))
      .flatMap(({ functions }) => functions.flatMap(({ ranges }) => ranges))
      .reduce((sum, { count }) => sum + count, 0);
  };
  return {
    async of(task) {
      await taken();
      await task();
      return taken();
    },
    async stop() {
      await session.post('Profiler.stopPreciseCoverage');
      session.disconnect();
    },
  };
}

const OWN = /\/(?:scripts|src)\/[^?]*\.ts/u;
