/**
 * Decides where the search runs: for a small library in the page itself, for a large one in a thread of its own, so that the page stays
 * responsive.
 */
import type { SearchEntry } from '../core/format.ts';
import type { EarlyThread } from '../load/start.ts';
import { access } from '../worker/access.ts';
import { answering } from '../worker/answers.ts';
import { ALIVE, type Envelope, isLast, type Reason, type Reply, type Request } from '../worker/messages.ts';

interface Port {
  post(message: Envelope<Request>): void;
  /** Called with every part of every answer. */
  receive: (message: Envelope<Reply>) => void;
}

interface Thread {
  /** The port, and the text of `entry.json` as it is now. Rejects with `Unreachable`. */
  started: Promise<{ port: Port; entry: string }>;
  /** Resolves when the thread has ended, with the reason why no more answers will come. */
  dead: Promise<Reason>;
}

/** Error: the search cannot be started, since there is no network or a file is missing. */
export class Unreachable extends Error {
  readonly reason: Reason;

  constructor(reason: Reason, cause?: unknown) {
    super(reason, { cause });
    this.reason = reason;
  }
}

let thread: Thread | undefined;

/** Starts the thread once for the page. */
export function startThread(): Thread {
  thread ??= start();
  return thread;
}

/** Ends a thread, so that the next start is a new one. */
export function endThread(which: Thread): void {
  if (thread === which) thread = undefined;
}

function start(): Thread {
  const { promise: dead, resolve: die } = Promise.withResolvers<Reason>();
  const started = read(access().entry()).then((entry) => {
    const port = (JSON.parse(entry) as SearchEntry).whole ? inPage() : inWorker(die);
    return { port, entry };
  });
  // Requests get this error. If there is no request, it must not count as unhandled.
  started.catch(() => {});
  return { started, dead };
}

async function read(asked: Promise<Response>): Promise<string> {
  try {
    const response = await asked;
    if (!response.ok) throw new Unreachable('broken', response.status);
    return await response.text();
  } catch (error) {
    throw error instanceof Unreachable ? error : new Unreachable('offline', error);
  }
}

function inPage(): Port {
  const port: Port = { post: () => {}, receive: () => {} };
  port.post = answering((message) => port.receive(message));
  return port;
}

function inWorker(die: (reason: Reason) => void): Port {
  const worker = earlyThread() ?? new Worker(new URL('../worker/worker.ts', import.meta.url), { type: 'module' });
  const end = (reason: Reason) => {
    worker.terminate();
    die(reason);
  };
  const watch = watchThread(
    () => worker.postMessage(ALIVE),
    () => end('ended'),
  );
  const port: Port = {
    post(message) {
      watch.asked(message.id);
      worker.postMessage(message);
    },
    receive: () => {},
  };
  worker.onmessage = ({ data }: MessageEvent<Envelope<Reply> | typeof ALIVE>) => {
    watch.heard(data);
    if (data !== ALIVE) port.receive(data);
  };
  worker.onerror = (event) => {
    event.preventDefault();
    end('broken');
  };
  return port;
}

/**
 * Every `BEAT` milliseconds the thread is asked whether it is still running. When `PATIENCE` questions have stayed without an answer, it counts as
 * ended.
 */
const BEAT = 5000;
const PATIENCE = 3;

/**
 * Watches whether the thread is still running, since browsers do not tell that a thread has ended, e.g. by lack of memory. It is asked only while a
 * request waits, and only after its first message: its script may take long to load, and if that fails there is an error event.
 */
function watchThread(ask: () => void, gone: () => void) {
  const waiting = new Set<number>();
  let hasSpoken = false;
  let silent = 0;
  let timer: ReturnType<typeof setInterval> | undefined;
  const beat = () => {
    if (waiting.size === 0 || silent === PATIENCE) {
      clearInterval(timer);
      timer = undefined;
      if (waiting.size > 0) gone();
    } else if (hasSpoken) {
      silent += 1;
      ask();
    }
  };
  return {
    asked(id: number) {
      waiting.add(id);
      if (timer === undefined) timer = setInterval(beat, BEAT);
    },
    heard(message: Envelope<Reply> | typeof ALIVE) {
      hasSpoken = true;
      silent = 0;
      if (message !== ALIVE && isLast(message.body)) waiting.delete(message.id);
    },
  };
}

/** The worker that the page's head has started, if it did not fail. It is handed out once, and the head starts no other after that. */
function earlyThread(): Worker | undefined {
  const held = globalThis as { searchThread?: EarlyThread | null };
  const early = held.searchThread;
  held.searchThread = null;
  return early && !early.failed ? early : undefined;
}
