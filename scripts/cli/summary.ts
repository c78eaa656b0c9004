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

/** The row of one report in the table. */
export interface SummaryRow {
  cells: string[];
  /** Why characters of the report were changed or left out, one line with all reasons; empty if none were. */
  reasons: string[];
}

/** Makes the row of a report: how many blocks of each kind were found, and how many characters were kept, changed or left out. */
export function rowOf(report: Report): SummaryRow {
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

/** Returns the table as text, one line per report, and below it why characters were changed or left out. */
export function summary(rows: SummaryRow[]): string {
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

/**
 * Says why characters were changed or left out, each reason by the name of its rule and with the number of characters: `datong/2017: 横线改破折号（―→—） 10`.
 */
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
