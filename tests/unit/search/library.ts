import { admits } from '../../../src/search/core/filters.ts';
import { foldWith, parseEquivalents } from '../../../src/search/core/fold.ts';
import type { ReportCard } from '../../../src/search/core/format.ts';
import { scan, scannable } from '../../../src/search/core/match.ts';
import { parseQuery } from '../../../src/search/core/query.ts';
import type { Engine } from '../../../src/search/worker/engine.ts';

/** A library at hand, without an index: every report is a candidate. Each text is a report of one paragraph, `p1`; the first is the newest. */
export function libraryOf(...texts: string[]): { engine: Engine; questions: string[] } {
  const fold = foldWith(parseEquivalents('兴興'));
  const cards = texts.map((_, i) => ({ id: `datong/${2030 - i}`, year: 2030 - i, code: '140200' }) as ReportCard);
  const questions: string[] = [];
  const engine: Engine = {
    cards,
    fold,
    readsAll: false,
    parse: (typed) => parseQuery(typed, (piece) => fold(piece).text),
    passages: async (card) => [fold(texts[cards.indexOf(card)] as string).text],
    async candidates(query, filters) {
      questions.push(query.clauses.flat().join(' '));
      return cards.filter((card) => admits(filters, card));
    },
    async look(card, query) {
      const passages = [
        {
          id: 'p1',
          kind: 'text',
          level: 0,
          part: 'other',
          parent: null,
          text: texts[cards.indexOf(card)] as string,
        } as const,
      ];
      const hits = scan(scannable({ passages, emendations: [], headings: new Map() }, fold), query);
      if (hits.length === 0) return undefined;
      const found = hits.map(({ passage, ...hit }) => ({ ...hit, block: passage.id, heading: false, path: [] }));
      return { card, passages: found, count: found.length };
    },
  };
  return { engine, questions };
}
