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

/** CSV as in RFC 4180. The byte order mark tells spreadsheets that it is UTF-8. */
export function linesAsCsv(rows: readonly LineRow[]): string {
  const records = rows.map(fields);
  const names = Object.keys(records[0] ?? {});
  const cell = (value: string | number) => `"${String(value).replaceAll('"', '""')}"`;
  const lines = records.map((record) => names.map((name) => cell(record[name] as string | number)).join(','));
  return `\ufeff${[names.join(','), ...lines].join('\r\n')}\r\n`;
}

/** JSON, one object for each line. */
export function linesAsJson(rows: readonly LineRow[]): string {
  return `${JSON.stringify(rows.map(fields), null, 2)}\n`;
}

/** Hands a text to the reader as a file. */
export function download(name: string, type: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  link.download = name.replace(/[\\/:*?"<>|]/g, '_');
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
