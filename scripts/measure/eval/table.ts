import { type Count, MEASURES, type Score } from './score.ts';

/** A score with the name of its report. */
export interface NamedScore {
  name: string;
  score: Score;
}

/** Makes the lines of the table: one per report, `right -missed +invented` for each measure; then their sum, recall and precision. */
export function tableLines(scores: readonly NamedScore[], total: Score): string[] {
  const line = (name: string, cell: (count: Count) => string, score: Score): string =>
    row(
      name,
      MEASURES.map((measure) => cell(score[measure])),
    );
  return [
    row('right -missed +extra', MEASURES),
    ...scores.map(({ name, score }) => line(name, counts, score)),
    line('all', counts, total),
    line('recall', ({ hit, miss }) => share(hit, miss), total),
    line('precision', ({ hit, extra }) => share(hit, extra), total),
  ];
}

function row(name: string, cells: readonly string[]): string {
  return name.padEnd(20) + cells.map((cell) => cell.padStart(13)).join('');
}

function counts({ hit, miss, extra }: Count): string {
  return hit + miss + extra === 0 ? '·' : `${hit} -${miss} +${extra}`;
}

function share(right: number, wrong: number): string {
  return right + wrong === 0 ? '·' : (right / (right + wrong)).toFixed(3);
}
