import type { Report } from '../../src/model/report.ts';

const COLUMNS = [
  'report',
  'copies',
  'h1',
  'h2',
  'h3',
  'paragraphs',
  'notes',
  'chars',
  'kept',
  'normalised',
  'dropped: copies',
  'furniture',
  'markup',
  'space',
];

/** What the table shows of one report. */
export interface Row {
  cells: string[];
  /** Why its characters changed or went. */
  reasons: string[];
}

/** The row of a report: what was found in it, and what became of its characters. */
export function rowOf(report: Report): Row {
  const level = (rank: number) =>
    report.blocks.filter((block) => block.type === 'heading' && block.level === rank).length;
  const { chars, kept, normalised, duplicateCopies, furniture, markup, whitespace } = report.ledger;
  const paragraphs = report.blocks.filter((block) => block.type === 'paragraph').length;
  const copies = report.sources[0]?.copies ?? 0;
  const cells = [
    report.id,
    copies,
    level(1),
    level(2),
    level(3),
    paragraphs,
    report.notes.length,
    chars,
    kept,
    normalised,
  ]
    .concat([duplicateCopies, furniture, markup, whitespace])
    .map(String);
  return { cells, reasons: reasonsOf(report) };
}

/** One line per report, then why characters changed or went. */
export function summary(rows: Row[]): string {
  const widths = COLUMNS.map((name, column) =>
    Math.max(name.length, ...rows.map(({ cells }) => cells[column]?.length ?? 0)),
  );
  const line = (cells: string[]) =>
    cells
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ');
  return [
    line(COLUMNS),
    ...rows.map(({ cells }) => line(cells)),
    '',
    ...rows.flatMap(({ reasons }) => reasons),
    '',
  ].join('\n');
}

/** Why characters changed or went, per report, under the names of the rules: `datong/2017: 横线改破折号（―→—） 10`. */
function reasonsOf(report: Report): string[] {
  const base = report.sources[0];
  if (!base) return [];
  const furniture: Record<string, number> = {};
  for (const { at, reason } of base.furniture) furniture[reason] = (furniture[reason] ?? 0) + at[2] - at[1];
  const list = Object.entries({ ...base.normalisations, ...furniture }).map(
    ([reason, count]) => `${base.labels[reason] ?? reason} ${count}`,
  );
  return list.length > 0 ? [`${report.id}: ${list.join(', ')}`] : [];
}
