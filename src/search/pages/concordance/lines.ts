/** Every occurrence of a term in context, for the concordance. */
import type { Filters } from '../../core/filters.ts';
import type { Engine } from '../../worker/engine.ts';
import { lookThrough } from '../../worker/look-through.ts';
import type { ConcordanceLine, Reply, TermLines } from '../../worker/messages.ts';

/** UTF-16 units of context on each side of an occurrence. */
const CONTEXT = 24;

const BATCH = 8;

/** Finds the lines of one term, which is looked for as one exact string. */
export async function concordance(
  engine: Engine,
  typed: string,
  filters: Filters,
  reply: (piece: Reply) => void,
  outdated: () => boolean,
): Promise<TermLines> {
  // The term is not read as a query, since `-`, `OR` and quotation marks in it are text.
  const term = engine.fold(typed).text;
  if (!term) return { typed, lines: [], counts: [] };
  const query = { clauses: [[term]], without: [] };
  const candidates = await engine.candidates(query, filters, true);
  const lines: ConcordanceLine[] = [];
  const counts: TermLines['counts'] = [];
  const look = { query, filters, batch: BATCH, outdated };
  for await (const { found, scanned } of lookThrough(engine, candidates, look)) {
    for (const { card, passages } of found) {
      const own = passages
        .filter((passage) => passage.reading === 'exact')
        .flatMap(({ block, text, marks }) =>
          marks.map(
            ([start, end]): ConcordanceLine => ({
              card,
              block,
              before: text.slice(Math.max(0, start - CONTEXT), start),
              hit: text.slice(start, end),
              after: text.slice(end, end + CONTEXT),
            }),
          ),
        );
      lines.push(...own);
      counts.push([card, own.length]);
    }
    reply({ kind: 'progress', scanned, of: candidates.length });
  }
  return { typed, lines, counts };
}
