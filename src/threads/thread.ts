/** What runs in a thread of `threads.ts`: calls a function of a module on each item that it is sent, and sends the result back. */
import { parentPort, workerData } from 'node:worker_threads';

const { module, name } = workerData as { module: string; name: string };
const work = (await import(module))[name] as (item: unknown) => Promise<unknown>;
parentPort?.on('message', async (item) => parentPort?.postMessage(await work(item)));
