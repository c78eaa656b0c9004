/**
 * Puts the contents of a Pagefind bundle into a fixed order. Pagefind keeps filters and their values in hash maps, and writes them in an order that
 * differs from run to run. The names of its files, which are hashes, then differ too. The same texts must give the same files.
 */
import { gunzipSync, gzipSync } from 'node:zlib';
import { decode, encode } from 'cborg';
import type { IndexFile } from 'pagefind';
import { LANGUAGE, type PagefindEntry } from '../core/format.ts';
import { hashOf } from './files.ts';

/** First bytes of each of Pagefind's files, once unpacked. CBOR follows. */
const MAGIC = Buffer.from('pagefind_dcd');

const ENTRY = 'pagefind-entry.json';

/** Contents of `filter/<hash>.pf_filter`: the filter's name, and for each value the pages that have it. */
type FilterFile = [name: string, values: [value: string, pages: number[]][]];

/** Contents of `pagefind.<hash>.pf_meta`. Only the order of the filters in it differs from run to run. */
type MetaFile = [
  version: string,
  pages: unknown,
  chunks: unknown,
  filters: [name: string, hash: string][],
  ...more: unknown[],
];

/** A bundle in a fixed order: its files without the entry file, and the contents of the entry file. */
interface OrderedBundle {
  files: IndexFile[];
  entry: PagefindEntry;
}

/** Sorts filters and their values, and names their files after the sorted contents. */
export function canonical(files: IndexFile[]): OrderedBundle {
  const names = new Map<string, string>();
  const taken = new Set<string>();
  const filters = files
    .filter(({ path }) => path.startsWith('filter/'))
    .map((file) => ({ file, ...read<FilterFile>(file) }))
    .sort((a, b) => byName(a.value, b.value));
  const ordered = filters.map(({ file, value: [name, values], length }) => {
    const content = write([name, values.toSorted(byName)], length);
    const hash = nameOf(content, hashIn(file.path), taken);
    names.set(hashIn(file.path), hash);
    return { path: `filter/${hash}.pf_filter`, content };
  });
  const meta = onlyFile(files, ({ path }) => path.endsWith('.pf_meta'));
  const {
    value: [version, pages, chunks, known, ...more],
    length,
  } = read<MetaFile>(meta);
  const renamed = known.map(([name, hash]): [string, string] => [name, names.get(hash) as string]).sort(byName);
  const content = write([version, pages, chunks, renamed, ...more], length);
  const hash = nameOf(content, hashIn(meta.path), taken);
  const said = onlyFile(files, ({ path }) => path === ENTRY);
  const entry = JSON.parse(Buffer.from(said.content).toString()) as PagefindEntry;
  entry.languages[LANGUAGE].hash = hash;
  const replaced = new Set([...filters.map(({ file }) => file), meta, said]);
  const kept = files.filter((file) => !replaced.has(file));
  return { files: [...kept, ...ordered, { path: `pagefind.${hash}.pf_meta`, content }], entry };
}

/** Unpacks one of Pagefind's files. */
export function unpacked(content: Uint8Array): Buffer {
  return gunzipSync(content).subarray(MAGIC.length);
}

function read<T>(file: IndexFile): { value: T; length: number } {
  const plain = unpacked(file.content);
  return { value: decode(plain) as T, length: plain.length };
}

/**
 * Packs the contents of a file after they were sorted. The length must be the same as before; else the file was not understood and an error is
 * thrown.
 */
function write(value: unknown, length: number): Buffer {
  const plain = encode(value);
  if (plain.length !== length) throw new Error('A file of Pagefind has an unknown form.');
  return gzipSync(Buffer.concat([MAGIC, plain]), { level: 9 });
}

/** The part of a path that is Pagefind's hash, e.g. `und_02bb55e`. */
function hashIn(path: string): string {
  return path.match(/und_[0-9a-f]+/u)?.[0] as string;
}

/** Makes a name from the hash of the content, in the form and length of Pagefind's own names. If the name is taken, another one is made. */
function nameOf(content: Buffer, like: string, taken: Set<string>): string {
  for (let round = 0; ; round++) {
    const name = `${LANGUAGE}_${hashOf(content, String(round))}`.slice(0, like.length);
    if (taken.has(name)) continue;
    taken.add(name);
    return name;
  }
}

function onlyFile(files: IndexFile[], wanted: (file: IndexFile) => boolean): IndexFile {
  const [file, ...more] = files.filter(wanted);
  if (!file || more.length > 0) throw new Error('Pagefind gave other files than expected.');
  return file;
}

function byName([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
