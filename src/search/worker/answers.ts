/** Answers requests, each in several parts. It runs in a worker, or in the page itself (`thread.ts`). */
import type { VariantTag } from '../../variants/variants.ts';
import type { Filters } from '../core/filters.ts';
import { concordance } from '../pages/concordance/lines.ts';
import { type Engine, openEngine } from './engine.ts';
import { FileGone, Offline } from './files.ts';
import type { Channel, Envelope, Reply, Request } from './messages.ts';
import { nearForms } from './near.ts';
import { panel } from './panel.ts';
import { countsWithout } from './without.ts';

/** At most this many reports are fetched and scanned at a time. */
const BATCH = 6;

/** If at most this many reports are left, they are scanned even when enough was found. */
const REST = 6;

type Send = (piece: Reply) => void;

/** Returns a function that answers requests. It sends each part of an answer with `post`. */
export function answering(post: (message: Envelope<Reply>) => void): (message: Envelope<Request>) => void {
  let place: { root: URL; variant: VariantTag; entry?: string } | undefined;
  let engine: Promise<Engine> | undefined;
  const latest = new Map<Channel, number>();

  const open = (): Promise<Engine> => {
    if (!place) throw new Error('The library has not been opened.');
    engine ??= openEngine(place.root, place.variant, place.entry);
    // The given text of `entry.json` is used once. When the library is opened again, the present `entry.json` is fetched.
    place.entry = undefined;
    return engine;
  };
  /**
   * Runs a task. If a file is missing, the site was published again while the tab was open: the library is then opened anew and the task runs once
   * more.
   */
  const twice = async <T>(task: (opened: Engine) => Promise<T>, again: () => void): Promise<T> => {
    const first = open();
    try {
      return await task(await first);
    } catch (error) {
      if (engine === first) engine = undefined;
      if (!(error instanceof FileGone)) throw error;
      again();
      const second = open();
      return await second.then(task).catch((failed) => {
        if (engine === second) engine = undefined;
        throw failed;
      });
    }
  };

  return async ({ id, channel, body }) => {
    latest.set(channel, id);
    const reply: Send = (piece) => post({ id, channel, body: piece });
    const outdated = () => latest.get(channel) !== id;
    try {
      if (body.task === 'open') place = { ...body, root: new URL(body.root) };
      const counts = await twice(
        (opened) => answer(opened, body, reply, outdated),
        () => reply({ kind: 'again' }),
      );
      reply({ kind: 'done', ...counts });
    } catch (error) {
      if (!(error instanceof Offline)) console.warn(error);
      reply({ kind: 'error', reason: error instanceof Offline ? 'offline' : 'broken' });
    }
  };
}

interface Counts {
  scanned: number;
  of: number;
}

async function answer(engine: Engine, request: Request, reply: Send, outdated: () => boolean): Promise<Counts> {
  switch (request.task) {
    case 'search':
      return search(engine, request.typed, request.filters, request.wanted, reply, outdated);
    case 'near':
      reply({ kind: 'near', forms: await nearForms(engine, request.typed, request.filters, outdated) });
      break;
    case 'without':
      reply({ kind: 'without', counts: await countsWithout(engine, request.typed, request.filters, outdated) });
      break;
    case 'concordance':
      for (const typed of request.typed) {
        reply({ kind: 'term', term: await concordance(engine, typed, request.filters, reply, outdated) });
      }
      break;
    case 'panel':
      return panel(engine, request.concepts, request.selection, reply, outdated);
    case 'cards':
      reply({ kind: 'library', cards: engine.cards });
      break;
    case 'open':
    case 'stop':
  }
  return { scanned: 0, of: 0 };
}

async function search(
  engine: Engine,
  typed: string,
  filters: Filters,
  wanted: number,
  reply: Send,
  outdated: () => boolean,
): Promise<Counts> {
  const query = engine.parse(typed);
  let thorough = wanted === Number.POSITIVE_INFINITY;
  let rest = await engine.candidates(query, filters, thorough);
  let scanned = 0;
  let found = 0;
  const enough = () => !engine.readsAll && found >= wanted && rest.length > REST;
  while (rest.length > 0 && !enough() && !outdated()) {
    const batch = rest.splice(0, found < wanted ? likely(wanted - found, found, scanned) : BATCH);
    const looks = await Promise.all(batch.map((card) => engine.look(card, query, filters)));
    if (outdated()) break;
    const reports = looks.filter((report) => report !== undefined);
    scanned += batch.length;
    found += reports.length;
    reply({ kind: 'found', reports });
    if (!thorough && rest.length > 0 && 2 * reports.length < batch.length) {
      thorough = true;
      const fewer = new Set(await engine.candidates(query, filters, thorough));
      rest = rest.filter((card) => fewer.has(card));
    }
  }
  return { scanned, of: scanned + rest.length };
}

/** How many more reports to scan so that they are likely to bring the missing ones, judged by the reports scanned so far; at most `BATCH`. */
function likely(missing: number, found: number, scanned: number): number {
  const share = (found + 1) / (scanned + 1);
  return Math.min(BATCH, Math.ceil(missing / share));
}
