/**
 * `npm run bench [-- part…]`: measures, and prints one table. Nothing passes or fails here; the numbers go into notes.
 * Each file of `scripts/bench/` is a part: it exports `bench`, which resolves to what it measured.
 */
import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';

/** One line of the table. */
export interface Measure {
  what: string;
  /** With its unit, e.g. `12.4 s`. */
  value: string;
}

const folder = fileURLToPath(new URL('../measure/bench/', import.meta.url));
const known = readdirSync(folder)
  .filter((file) => file.endsWith('.ts'))
  .map((file) => basename(file, '.ts'))
  .sort();

const asked = process.argv.slice(2);
const strange = asked.filter((part) => !known.includes(part));
if (strange.length > 0) {
  console.error(`No such part: ${strange.join(', ')}. Parts are ${known.join(', ')}.`);
  process.exit(2);
}

for (const part of asked.length > 0 ? asked : known) {
  const { bench } = (await import(`../measure/bench/${part}.ts`)) as { bench(): Promise<Measure[]> };
  for (const { what, value } of await bench()) console.log(`${part.padEnd(10)} ${value.padStart(12)}  ${what}`);
}
