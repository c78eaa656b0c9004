import { type LibraryStatus, sum, workOf } from './library-status.ts';
import type { ReportStatus } from './report-status.ts';

const COLUMNS = ['report', 'doubts', 'faint', 'script', 'new ids', 'lacks'] as const;

/** The status of a library as lines of a table, with totals below. */
export function statusLines({ reports, withdrawn, undescribed, releases, lastRelease }: LibraryStatus): string[] {
  const open = reports.filter((report) => workOf(report) > 0 || report.missing !== null || report.unreleased > 0);
  return [
    `${reports.length} reports, ${releases === 0 ? 'no release yet' : `release ${releases} of ${lastRelease}`}`,
    ...(open.length > 0 ? ['', ...table(open.map(cellsOf))] : []),
    '',
    `doubts that are probably right: ${list(totals(reports.map(({ likely }) => likely)))}`,
    `facts that are lacking: ${list(totals(reports.map(({ lacks }) => counted(lacks))))}`,
    `concluded, not stated: ${list(totals(reports.map(({ inferred }) => counted(inferred))))}`,
    `fragments: ${reports.filter(({ missing }) => missing !== null).length}`,
    `places of the Traditional form to look at: ${sum(reports.map(({ script }) => script))}`,
    `ids that no release has published: ${sum(reports.map(({ unreleased }) => unreleased))}`,
    ...(withdrawn.length > 0 ? [`taken down: ${withdrawn.join(', ')}`] : []),
    ...(undescribed.length > 0 ? [`raw files without YAML (npm run add): ${undescribed.join(', ')}`] : []),
  ];
}

function cellsOf(report: ReportStatus): string[] {
  const { id, likely, possible, script, unreleased, lacks, missing } = report;
  const words = [...lacks, ...(missing === null ? [] : ['(fragment)'])];
  return [id, ...[sum(Object.values(likely)), possible, script, unreleased].map(String), words.join(' ')];
}

function table(rows: string[][]): string[] {
  const all = [[...COLUMNS], ...rows];
  const widths = COLUMNS.map((_, column) => Math.max(...all.map((cells) => cells[column]?.length ?? 0)));
  const isText = (column: number) => column === 0 || column === COLUMNS.length - 1;
  return all.map((cells) =>
    cells
      .map((cell, column) => (isText(column) ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
}

const counted = (names: readonly string[]): Record<string, number> =>
  Object.fromEntries(names.map((name) => [name, 1]));

/** Adds up numbers by their names, the greatest first. */
function totals(records: readonly Record<string, number>[]): [name: string, total: number][] {
  const all = new Map<string, number>();
  for (const [name, count] of records.flatMap((record) => Object.entries(record)))
    all.set(name, (all.get(name) ?? 0) + count);
  return [...all].sort(([one, few], [other, many]) => many - few || (one < other ? -1 : 1));
}

const list = (counts: readonly [string, number][]): string =>
  counts.length === 0 ? 'none' : counts.map(([name, count]) => `${name} ${count}`).join(', ');
