import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';

/** Every file of the archive has this date, so that the same book gives the same bytes. ZIP has dates of local time, from 1980. */
const DATE = new Date(1980, 0, 1);

/**
 * Packs a book. The file `mimetype` comes first and is not compressed, since programs know a book by its first bytes.
 * @param files texts by their paths in the archive, in their order
 */
export function archive(files: Record<string, string>): Uint8Array<ArrayBuffer> {
  const packed: Zippable = { mimetype: [strToU8('application/epub+zip'), { level: 0 }] };
  for (const [path, text] of Object.entries(files)) packed[path] = strToU8(text);
  return zipSync(packed, { level: 9, mtime: DATE });
}

/** The text of a file of a book. */
export function textIn(book: Uint8Array, path: string): string {
  return strFromU8(unzipSync(book, { filter: ({ name }) => name === path })[path] as Uint8Array);
}
