/** Every occurrence of a term in context, for the concordance. */
import type { Filters } from '../../core/filters.ts';
import type { Engine } from '../../worker/engine.ts';
import type { ConcordanceLine, Reply, TermLines } from '../../worker/messages.ts';

/** Characters on each side. */
const CONTEXT = 24;

const BATCH = 8;

/** The lines of one term. It is one exact string. */
export async function concordance(
  engine: Engine,
  typed: string,
  filters: Filters,
  reply: (piece: Reply) => void,
  outdated: () => boolean,
): Promise<TermLines> {
  // One string, whatever signs it has: the terms have been told apart already.
  const term = engine.fold(typed).text;
  if (!term) return { typed, lines: [], counts: [] };
  const query = { clauses: [[term]], without: [] };
  const candidates = await engine.candidates(query, filters, true);
  const lines: ConcordanceLine[] = [];
  const counts: TermLines['counts'] = [];
  for (let i = 0; i < candidates.length && !outdated(); i += BATCH) {
    const batch = candidates.slice(i, i + BATCH);
    const found = await Promise.all(batch.map((card) => engine.look(card, query, filters)));
    found.forEach((report) => {
      if (!report) return;
      const { card } = report;
      const own = report.passages
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
    });
    reply({ kind: 'progress', scanned: Math.min(i + BATCH, candidates.length), of: candidates.length });
  }
  return { typed, lines, counts };
}
