import { csv } from '../../../formats/csv.ts';
import { hitAddress } from '../addresses.ts';
import type { LineRow } from './order.ts';

/** Columns of the exported lines. */
function fields({ term, line, card }: LineRow): Record<string, string | number> {
  const address = new URL(hitAddress(card.id, line.block, term), location.href);
  address.search = '';
  return {
    term,
    before: line.before,
    hit: line.hit,
    after: line.after,
    place: card.placeName,
    year: card.year,
    title: card.title,
    report: card.id,
    block: line.block,
    url: address.href,
  };
}

/** A row for each line, below the names of the columns. */
export function linesAsCsv(rows: readonly LineRow[]): string {
  const records = rows.map(fields);
  return csv(
    Object.keys(records[0] ?? {}),
    records.map((record) => Object.values(record)),
  );
}

/** JSON, one object for each line. */
export function linesAsJson(rows: readonly LineRow[]): string {
  return `${JSON.stringify(rows.map(fields), null, 2)}\n`;
}

/** Offers a text to the reader as a file to download. */
export function download(name: string, type: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  link.download = name.replace(/[\\/:*?"<>|]/g, '_');
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
