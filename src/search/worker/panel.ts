/** Counts concepts in every report of a selection, for the panel. */
import { type Concept, counterOf } from '../core/concepts.ts';
import { type CountedReport, type Selection, selects } from '../core/panel.ts';
import type { Engine } from './engine.ts';
import type { Reply } from './messages.ts';

/** Texts that are fetched at the same time. */
const AT_ONCE = 24;

/** Number of counted reports in a message to the page: enough that messages do not slow the count, few enough that the table fills while one looks. */
const SENT = 16;

/** With at most this many words the index is asked which reports can contain one. More words stand in nearly every report. */
const LOOKED_UP = 3;

/**
 * Sends the counts of all reports of a selection, zeros included, newest reports first, as they are read. Reports that the index excludes are not
 * read: they come at once, with zeros.
 */
export async function panel(
  engine: Engine,
  concepts: readonly Concept[],
  selection: Selection,
  reply: (piece: Reply) => void,
  outdated: () => boolean,
): Promise<{ scanned: number; of: number }> {
  const fold = (text: string) => engine.fold(text).text;
  const counters = concepts.map((concept) => counterOf(concept, fold));
  const count = (passages: readonly string[]) => counters.map((counter) => counter(passages));
  const chosen = engine.cards.filter((card) => selects(selection, card)).sort((a, b) => b.year - a.year);
  const words = concepts.flatMap((concept) => concept.words.map(fold)).filter((word) => word !== '');
  const possible =
    words.length <= LOOKED_UP
      ? new Set(await engine.candidates({ clauses: words.length > 0 ? [words] : [], without: [] }, {}, true))
      : new Set(chosen);
  const without = chosen.filter((card) => !possible.has(card));
  const rest = chosen.filter((card) => possible.has(card));
  let scanned = without.length;
  let ready: CountedReport[] = without.map((report) => ({ report, counts: count([]) }));
  const send = () => {
    reply({ kind: 'counted', reports: ready });
    reply({ kind: 'progress', scanned, of: chosen.length });
    ready = [];
  };
  send();
  // Texts are asked for as soon as others have come, so that none waits for the slowest of a batch.
  const queue = rest.values();
  const reader = async () => {
    for (const report of queue) {
      const passages = await engine.passages(report);
      if (outdated()) return;
      ready.push({ report, counts: count(passages) });
      scanned += 1;
      if (ready.length >= SENT) send();
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, reader));
  if (!outdated()) send();
  return { scanned, of: chosen.length };
}
