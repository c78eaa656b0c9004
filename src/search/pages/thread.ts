/**
 * Where the search runs: a small library in the page itself, where it is at once at hand; a large one in a thread of its own, so that
 * nothing the reader does waits for it.
 */
import type { Entry } from '../core/format.ts';
import type { EarlyThread } from '../load/start.ts';
import { access } from '../worker/access.ts';
import { answering } from '../worker/answers.ts';
import type { Envelope, Reply, Request } from '../worker/messages.ts';

export interface Port {
  post(message: Envelope<Request>): void;
  /** Called with every piece of every answer. */
  receive: (message: Envelope<Reply>) => void;
}

export interface Thread {
  /** The port, and the text of `entry.json` as it is now. Rejects with `Unreachable`. */
  started: Promise<{ port: Port; entry: string }>;
  /** Resolves when the thread has died. */
  dead: Promise<void>;
}

/** The search cannot be started: there is no network, or what should be there is not. */
export class Unreachable extends Error {
  readonly reason: 'offline' | 'broken';

  constructor(reason: 'offline' | 'broken', cause?: unknown) {
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
  const { promise: dead, resolve: die } = Promise.withResolvers<void>();
  const started = read(access().entry()).then((entry) => {
    const port = (JSON.parse(entry) as Entry).whole ? inPage() : inWorker(die);
    return { port, entry };
  });
  // Whoever asks is told; without a question there is nobody to tell.
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

function inWorker(die: () => void): Port {
  const worker = earlyThread() ?? new Worker(new URL('../worker/worker.ts', import.meta.url), { type: 'module' });
  const port: Port = { post: (message) => worker.postMessage(message), receive: () => {} };
  worker.onmessage = ({ data }: MessageEvent<Envelope<Reply>>) => port.receive(data);
  worker.onerror = (event) => {
    event.preventDefault();
    die();
  };
  return port;
}

/** The thread that the page's head has started, the first time it is asked for; not one that failed. From then on the head starts none. */
function earlyThread(): Worker | undefined {
  const held = globalThis as { searchThread?: EarlyThread | null };
  const early = held.searchThread;
  held.searchThread = null;
  return early && !early.failed ? early : undefined;
}
