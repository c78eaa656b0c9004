/** The search's own thread: see `thread.ts`. */
import { answering } from './answers.ts';
import type { Envelope, Reply, Request } from './messages.ts';

const worker = globalThis as unknown as {
  onmessage: (event: MessageEvent<Envelope<Request>>) => void;
  postMessage(message: Envelope<Reply>): void;
};

const answer = answering((message) => worker.postMessage(message));
worker.onmessage = ({ data }) => answer(data);
