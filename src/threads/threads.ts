/** Threads that work on items, and tell of which item one of them died. */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

export interface Threads<Item, Result> {
  /**
   * Works on an item as soon as a thread is free. Rejects if the thread ends before the result is there: with its error, or with `ThreadExit`. After
   * that no item should be given to the threads.
   */
  run(item: Item): Promise<Result>;
  /** Ends all threads, whatever they are doing. */
  close(): Promise<void>;
}

/** Thrown when a thread ended by itself, without an error. */
export class ThreadExit extends Error {
  constructor(code: number) {
    super(`a thread ended by itself with exit code ${code}`);
  }
}

/**
 * Starts threads that call an exported function of a module. What the function takes and returns must survive structured cloning. For faults that it
 * expects, it must return a result, not throw.
 */
export function openThreads<Item, Result>(module: URL, name: string, count: number): Threads<Item, Result> {
  const threads = Array.from({ length: count }, () => startThread<Item, Result>(module, name));
  const free = [...threads];
  const waiting: ((thread: Thread<Item, Result>) => void)[] = [];
  return {
    async run(item) {
      const thread = free.pop() ?? (await new Promise<Thread<Item, Result>>((resolve) => waiting.push(resolve)));
      try {
        return await thread.ask(item);
      } finally {
        const next = waiting.shift();
        if (next) next(thread);
        else free.push(thread);
      }
    },
    async close() {
      await Promise.all(threads.map(({ end }) => end()));
    },
  };
}

interface Thread<Item, Result> {
  ask(item: Item): Promise<Result>;
  end(): Promise<unknown>;
}

function startThread<Item, Result>(module: URL, name: string): Thread<Item, Result> {
  const worker = new Worker(new URL('./thread.ts', import.meta.url), { workerData: { module: module.href, name } });
  // `once` rejects when the thread has an error.
  const ended = once(worker, 'exit').then(([code]): never => {
    throw new ThreadExit(code);
  });
  // An error between two items is told with the next item.
  ended.catch(() => {});
  return {
    async ask(item) {
      const answered = new AbortController();
      try {
        worker.postMessage(item);
        const answer = once(worker, 'message', { signal: answered.signal }).then(([result]) => result as Result);
        return await Promise.race([answer, ended]);
      } finally {
        answered.abort();
      }
    },
    end: () => worker.terminate(),
  };
}
