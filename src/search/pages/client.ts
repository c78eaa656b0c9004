/** Sends requests of the page to the search, and hands the answers to those who asked. */
import type { VariantTag } from '../../variants/variants.ts';
import type { ReportCard } from '../core/format.ts';
import { access } from '../worker/access.ts';
import { type Channel, isLast, type Reason, type Reply, type Request } from '../worker/messages.ts';
import { endThread, startThread, Unreachable } from './thread.ts';

/** Receives the parts of an answer. The last part is `done` or `error`, and always comes. */
export type Receive = (reply: Reply) => void;

interface Connection {
  send(request: Request, receive: Receive, channel: Channel): void;
  cards?: Promise<ReportCard[]>;
}

let library: Connection | undefined;

/** Sends a request. A newer request of the same channel ends the older one. */
export function send(request: Request, receive: Receive, channel: Channel): void {
  library ??= connect();
  library.send(request, receive, channel);
}

/** Sends a request of the page and resolves with the last part of its answer. All other parts go to `receive`. */
export function ask(request: Request, receive: Receive): Promise<Reply & { kind: 'done' | 'error' }> {
  return new Promise((resolve) => {
    send(request, (reply) => (isLast(reply) ? resolve(reply) : receive(reply)), 'page');
  });
}

/** The reports that can be searched. Opens the library if it is not open yet. If that fails, the next call tries again. */
export function cards(): Promise<ReportCard[]> {
  library ??= connect();
  const own = library;
  own.cards ??= new Promise<ReportCard[]>((resolve, reject) => {
    const receive: Receive = (reply) => {
      if (reply.kind === 'library') resolve(reply.cards);
      if (reply.kind === 'error') reject(new Unreachable(reply.reason));
    };
    own.send({ task: 'cards' }, receive, 'cards');
  });
  own.cards.catch(() => {
    own.cards = undefined;
  });
  return own.cards;
}

function connect(): Connection {
  const thread = startThread();
  const receivers = new Map<number, Receive>();
  let last = 0;
  const own: Connection = {
    send(body, receive, channel) {
      const id = ++last;
      receivers.set(id, receive);
      thread.started.then(
        ({ port }) => port.post({ id, channel, body }),
        () => {},
      );
    },
  };
  // All waiting requests are answered with the error, and the next request starts a new thread.
  const fail = (reason: Reason) => {
    if (library === own) library = undefined;
    endThread(thread);
    const waiting = [...receivers.values()];
    receivers.clear();
    for (const receive of waiting) receive({ kind: 'error', reason });
  };
  thread.started.then(
    ({ port, entry }) => {
      port.receive = ({ id, body }) => {
        const receive = receivers.get(id);
        if (isLast(body)) receivers.delete(id);
        receive?.(body);
      };
      const variant = document.documentElement.lang as VariantTag;
      // The thread gets this before any request, since requests are posted after this has run.
      port.post({ id: 0, channel: 'cards', body: { task: 'open', root: access().root, variant, entry } });
    },
    (error) => fail(error instanceof Unreachable ? error.reason : 'broken'),
  );
  void thread.dead.then(fail);
  return own;
}
