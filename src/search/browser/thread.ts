/** The search's own thread. Apart from the rest and small, so that the script of every page can start it without waiting for more. */

export interface Thread {
  worker: Worker;
  /** Address of the search's files. */
  root: string;
  /** Text of `entry.json`, which comes while the worker's script does; undefined if it cannot be had: the worker finds out why. */
  entry: Promise<string | undefined>;
}

let thread: Thread | undefined;

/** Starts the thread once for the page. */
export function startThread(): Thread {
  thread ??= start();
  return thread;
}

/** Ends the thread, so that the next start is a new one. */
export function endThread(): void {
  thread?.worker.terminate();
  thread = undefined;
}

function start(): Thread {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  const root = new URL(`${import.meta.env.BASE_URL.replace(/\/?$/, '/')}pagefind/`, location.origin).href;
  const entry = fetch(`${root}entry.json`, { cache: 'no-cache' }).then(
    (response) => (response.ok ? response.text() : undefined),
    () => undefined,
  );
  return { worker, root, entry };
}
