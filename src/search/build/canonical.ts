/**
 * Puts a Pagefind bundle into one order. Pagefind keeps filters and their values in hash maps, and writes them in an order that differs
 * from run to run; the names of its files, which are hashes, then differ too. The same texts must give the same files.
 */
import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { decode, encode } from 'cborg';
import type { IndexFile } from 'pagefind';
import { LANGUAGE, type PagefindEntry } from '../format.ts';

/** Stands before the CBOR of each of Pagefind's files. */
const MAGIC = Buffer.from('pagefind_dcd');

const ENTRY = 'pagefind-entry.json';

/** `filter/<hash>.pf_filter`: its name, and for each value the pages that have it. */
type Filter = [name: string, values: [value: string, pages: number[]][]];

/** `pagefind.<hash>.pf_meta`; of what stands in it, only the filters have no order of their own. */
type Meta = [
  version: string,
  pages: unknown,
  chunks: unknown,
  filters: [name: string, hash: string][],
  ...more: unknown[],
];

/** The same bundle, its filters and their values in order, under names that follow from that. */
export function canonical(files: IndexFile[]): IndexFile[] {
  const names = new Map<string, string>();
  const taken = new Set<string>();
  const filters = files
    .filter(({ path }) => path.startsWith('filter/'))
    .map((file) => ({ file, filter: read<Filter>(file) }));
  filters.sort((a, b) => compare(a.filter[0], b.filter[0]));
  const ordered = filters.map(({ file, filter: [name, values] }) => {
    const content = write([name, values.toSorted(byName)], file);
    const own = nameOf(content, hashIn(file.path), taken);
    names.set(hashIn(file.path), own);
    return { path: `filter/${own}.pf_filter`, content };
  });
  const meta = one(files, ({ path }) => path.endsWith('.pf_meta'));
  const [version, pages, chunks, known, ...more] = read<Meta>(meta);
  const renamed = known.map(([name, hash]): [string, string] => [name, names.get(hash) as string]).sort(byName);
  const content = write([version, pages, chunks, renamed, ...more], meta);
  const hash = nameOf(content, hashIn(meta.path), taken);
  const entry = one(files, ({ path }) => path === ENTRY);
  const said = JSON.parse(Buffer.from(entry.content).toString()) as PagefindEntry;
  said.languages[LANGUAGE].hash = hash;
  const replaced = new Set([...filters.map(({ file }) => file), meta, entry]);
  return [
    ...files.filter((file) => !replaced.has(file)),
    ...ordered,
    { path: `pagefind.${hash}.pf_meta`, content },
    { path: ENTRY, content: Buffer.from(JSON.stringify(said)) },
  ];
}

function read<T>(file: IndexFile): T {
  const plain = gunzipSync(file.content);
  return decode(plain.subarray(MAGIC.length)) as T;
}

/** Packs again what was read from a file, in another order: so it is as long as it was, else it was not understood. */
function write(value: unknown, from: IndexFile): Buffer {
  const plain = Buffer.concat([MAGIC, encode(value)]);
  if (plain.length !== gunzipSync(from.content).length) throw new Error(`Pagefind's ${from.path} has an unknown form.`);
  return gzipSync(plain, { level: 9 });
}

/** The part of a path that is Pagefind's hash, e.g. `und_02bb55e`. */
function hashIn(path: string): string {
  return path.match(/und_[0-9a-f]+/u)?.[0] as string;
}

/** A name like Pagefind's own and of the same length, by the content; another one if that is taken. */
function nameOf(content: Buffer, like: string, taken: Set<string>): string {
  const digits = like.length - `${LANGUAGE}_`.length;
  for (let round = 0; ; round++) {
    const hash = createHash('sha256').update(content).update(String(round)).digest('hex').slice(0, digits);
    const name = `${LANGUAGE}_${hash}`;
    if (taken.has(name)) continue;
    taken.add(name);
    return name;
  }
}

function one(files: IndexFile[], wanted: (file: IndexFile) => boolean): IndexFile {
  const [file, ...more] = files.filter(wanted);
  if (!file || more.length > 0) throw new Error('Pagefind gave other files than expected.');
  return file;
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const byName = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]) => compare(a, b);
