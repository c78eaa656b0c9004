import { describe, expect, it } from 'vitest';
import type { ReportCard } from '../../../src/search/core/format.ts';
import { frequencies } from '../../../src/search/pages/concordance/frequency.ts';
import { rowsInOrder } from '../../../src/search/pages/concordance/order.ts';

const card = (place: string, year: number, length = 10_000) =>
  ({ id: `${place}/${year}`, title: `${year}年${place}`, place, placeName: place, year, length }) as ReportCard;
const line = { block: 'p1', before: '', hit: '发展', after: '' };

describe('after the site was published anew under an open page', () => {
  // The page knows two reports; the search has met one that came before them in the new list, and one that grew.
  const before = [card('大同', 2017), card('晋中', 2022)];
  const came = card('平遥', 2023);
  const grew = card('晋中', 2022, 20_000);
  const terms = [
    {
      typed: '发展',
      lines: [
        { ...line, card: came },
        { ...line, card: grew },
      ],
      counts: [
        [came, 1],
        [grew, 4],
      ] as [ReportCard, number][],
    },
  ];

  it('a line names its own report', () => {
    expect(rowsInOrder(terms, 'year').map((row) => row.card.id)).toEqual(['平遥/2023', '晋中/2022']);
  });

  it('every report has its own count and length', () => {
    const rows = frequencies(terms, before, {}, 'report').map(({ name, counts, rates }) => [name, counts[0], rates[0]]);
    expect(rows).toEqual([
      ['2017年大同', 0, 0],
      ['2023年平遥', 1, 1],
      ['2022年晋中', 4, 2],
    ]);
  });
});
