/** The search's own thread: answers requests piece by piece; a newer search ends an older one. */
import type { Script } from '../../script/scripts.ts';
import { concordance } from './concordance-lines.ts';
import { type Engine, type Filters, openEngine } from './engine.ts';
import { FileGone, Offline } from './files.ts';
import type { Envelope, Reply, Request } from './messages.ts';
import { nearForms } from './near.ts';

/** Reports that are fetched and scanned at a time, at most. */
const BATCH = 6;

/** So few more are scanned even when enough was found. */
const REST = 6;

let engine: Promise<Engine> | undefined;
let place: { root: URL; script: Script; entry?: string } | undefined;
let latest = 0;

const worker = globalThis as unknown as {
  onmessage: (event: MessageEvent<Envelope<Request>>) => void;
  postMessage(message: Envelope<Reply>): void;
};

worker.onmessage = async ({ data: { id, body } }) => {
  latest = id;
  const reply = (piece: Reply) => worker.postMessage({ id, body: piece });
  try {
    await retryOnceWhenRepublished(() => answer(body, reply, () => latest !== id));
  } catch (error) {
    engine = undefined;
    if (!(error instanceof Offline)) console.warn(error);
    reply({ kind: 'error', reason: error instanceof Offline ? 'offline' : 'broken' });
  }
};

/** A file that is gone means that the site was published anew since this tab was opened: start again from its entry. */
async function retryOnceWhenRepublished(task: () => Promise<void>): Promise<void> {
  try {
    await task();
  } catch (error) {
    if (!(error instanceof FileGone)) throw error;
    engine = undefined;
    await task();
  }
}

function open(): Promise<Engine> {
  if (!place) throw new Error('The library has not been opened.');
  engine ??= openEngine(place.root, place.script, place.entry);
  // Good for one time: whoever opens the library again wants to know what is published now.
  place.entry = undefined;
  return engine;
}

type Send = (piece: Reply) => void;

async function answer(request: Request, reply: Send, outdated: () => boolean): Promise<void> {
  if (request.task === 'open') place = { ...request, root: new URL(request.root) };
  const opened = await open();
  if (request.task === 'open') reply({ kind: 'library', cards: opened.cards });
  else if (request.task === 'search')
    await search(opened, request.typed, request.filters, request.wanted, reply, outdated);
  else if (request.task === 'near') {
    reply({ kind: 'near', forms: await nearForms(opened, request.typed, request.filters, outdated) });
  } else {
    for (const typed of request.typed) {
      reply({ kind: 'term', term: await concordance(opened, typed, request.filters, reply, outdated) });
    }
  }
  if (request.task !== 'search') reply({ kind: 'done', scanned: 0, of: 0 });
}

async function search(
  opened: Engine,
  typed: string,
  filters: Filters,
  wanted: number,
  reply: Send,
  outdated: () => boolean,
): Promise<void> {
  const query = opened.parse(typed);
  let thorough = wanted === Number.POSITIVE_INFINITY;
  let rest = await opened.candidates(query, filters, thorough);
  let scanned = 0;
  let found = 0;
  const enough = () => !opened.readsAll && found >= wanted && rest.length > REST;
  while (rest.length > 0 && !enough()) {
    const batch = rest.splice(0, likely(wanted - found, found, scanned));
    const looks = await Promise.all(batch.map((card) => opened.look(card, query, filters)));
    if (outdated()) return;
    const reports = looks.filter((report) => report !== undefined);
    scanned += batch.length;
    found += reports.length;
    reply({ kind: 'found', reports });
    if (!thorough && rest.length > 0 && 2 * reports.length < batch.length) {
      thorough = true;
      const fewer = new Set(await opened.candidates(query, filters, thorough));
      rest = rest.filter((card) => fewer.has(card));
    }
  }
  reply({ kind: 'done', scanned, of: scanned + rest.length });
}

/** How many more reports are likely to bring those that are missing, going by those scanned so far. */
function likely(missing: number, found: number, scanned: number): number {
  const share = (found + 1) / (scanned + 1);
  return Math.max(1, Math.min(BATCH, Math.ceil(missing / share)));
}
