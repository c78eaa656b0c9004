import { hitAddress } from '../addresses.ts';
import type { Row } from './order.ts';

/** Columns of the exported lines. */
function fields({ term, line, card }: Row): Record<string, string | number> {
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

/** RFC 4180, with a byte order mark: spreadsheets take it for something else than UTF-8 otherwise. */
export function linesAsCsv(rows: readonly Row[]): string {
  const records = rows.map(fields);
  const names = Object.keys(records[0] ?? {});
  const cell = (value: string | number) => `"${String(value).replaceAll('"', '""')}"`;
  const lines = records.map((record) => names.map((name) => cell(record[name] as string | number)).join(','));
  return `\ufeff${[names.join(','), ...lines].join('\r\n')}\r\n`;
}

export function linesAsJson(rows: readonly Row[]): string {
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
