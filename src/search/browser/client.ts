/** The page's side of the worker. Loaded when the reader reaches for the search, and not before. */
import type { Script } from '../../script/scripts.ts';
import type { ReportCard } from '../format.ts';
import type { Envelope, Reply, Request } from './messages.ts';
import { endThread, startThread } from './thread.ts';

/** Sends a request; pieces of the answer come to `receive` until the last, or until a newer request is sent. */
export type Send = (request: Request, receive: (reply: Reply) => void) => void;

let shared: { send: Send; cards: Promise<ReportCard[]> } | undefined;

/** Starts the worker once for the page. */
export function connect(): { send: Send; cards: Promise<ReportCard[]> } {
  shared ??= start();
  return shared;
}

/** Sends a request and resolves with the last piece of its answer. */
export function ask(request: Request, receive: (reply: Reply) => void): Promise<Reply> {
  return new Promise((resolve) => {
    connect().send(request, (reply) => {
      if (reply.kind === 'done' || reply.kind === 'error') resolve(reply);
      else receive(reply);
    });
  });
}

/** Ends the worker, so that the next `connect` tries again. */
export function disconnect(): void {
  shared = undefined;
  endThread();
}

function start(): { send: Send; cards: Promise<ReportCard[]> } {
  const { worker, root, entry } = startThread();
  const receivers = new Map<number, (reply: Reply) => void>();
  let last = 0;
  const send: Send = (body, receive) => {
    const id = ++last;
    receivers.set(id, receive);
    void entry.then((text) => {
      const whole = body.task === 'open' ? { ...body, entry: text } : body;
      worker.postMessage({ id, body: whole } satisfies Envelope<Request>);
    });
  };
  worker.onmessage = ({ data: { id, body } }: MessageEvent<Envelope<Reply>>) => {
    receivers.get(id)?.(body);
    if (body.kind === 'done' || body.kind === 'error') receivers.delete(id);
  };
  worker.onerror = (event) => {
    event.preventDefault();
    for (const receive of receivers.values()) receive({ kind: 'error', reason: 'broken' });
    receivers.clear();
  };
  const script = document.documentElement.lang as Script;
  const cards = new Promise<ReportCard[]>((resolve) => {
    send({ task: 'open', root, script }, (reply) => {
      if (reply.kind === 'library') resolve(reply.cards);
    });
  });
  return { send, cards };
}
