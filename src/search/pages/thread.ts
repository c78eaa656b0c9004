/**
 * Decides where the search runs: for a small library in the page itself, for a large one in a thread of its own, so that the page stays
 * responsive.
 */
import type { SearchEntry } from '../core/format.ts';
import type { EarlyThread } from '../load/start.ts';
import { access } from '../worker/access.ts';
import { answering } from '../worker/answers.ts';
import type { Envelope, Reply, Request } from '../worker/messages.ts';

interface Port {
  post(message: Envelope<Request>): void;
  /** Called with every piece of every answer. */
  receive: (message: Envelope<Reply>) => void;
}

interface Thread {
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
    const port = (JSON.parse(entry) as SearchEntry).whole ? inPage() : inWorker(die);
    return { port, entry };
  });
  // Requests get this error; without a request it is not an unhandled one.
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

/** The thread that the page's head has started, if it did not fail. It is handed out once, and the head starts no other. */
function earlyThread(): Worker | undefined {
  const held = globalThis as { searchThread?: EarlyThread | null };
  const early = held.searchThread;
  held.searchThread = null;
  return early && !early.failed ? early : undefined;
}
