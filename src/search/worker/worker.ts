/** The script of the search's worker, which `pages/thread.ts` starts. */
import { answering } from './answers.ts';
import { ALIVE, type Envelope, type Reply, type Request } from './messages.ts';

const worker = globalThis as unknown as {
  onmessage: (event: MessageEvent<Envelope<Request> | typeof ALIVE>) => void;
  postMessage(message: Envelope<Reply> | typeof ALIVE): void;
};

const answer = answering((message) => worker.postMessage(message));
worker.onmessage = ({ data }) => (data === ALIVE ? worker.postMessage(ALIVE) : answer(data));
