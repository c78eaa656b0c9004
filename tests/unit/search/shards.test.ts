import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildShards, type Shard, spread } from '../../../src/search/build/shards.ts';

const documents = [
  { id: 'datong/2017', texts: ['煤炭产量', '蹚出新路'] },
  { id: 'jinzhong/2022', texts: ['晋中国家农高区'] },
];

describe('the shards of a library', () => {
  it('are one while it is small', () => {
    expect(spread(documents)).toEqual([documents]);
  });

  it('are more when it grows, and a report stays in its shard when another comes', () => {
    const many = Array.from({ length: 40 }, (_, i) => ({ id: `place-${i}/2020`, texts: ['政府工作报告'] }));
    const before = spread(many, 60);
    const after = spread([...many, { id: 'place-40/2020', texts: ['政府工作报告'] }], 62);
    expect(before).toHaveLength(4);
    expect(after.flat()).toHaveLength(41);
    expect(after.filter((shard, i) => shard.length === before[i]?.length)).toEqual(
      before.filter((shard, i) => shard.length === after[i]?.length),
    );
    expect(after.filter((shard, i) => shard.length !== before[i]?.length)).toHaveLength(1);
  });
});

describe('a shard kept from another build', () => {
  const folder = mkdtempSync(join(tmpdir(), 'shards-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('is not taken when other variants would give its texts other grams', async () => {
    const build = (name: string, variants: string) =>
      buildShards([{ id: 'datong/2017', texts: ['建丣发'] }], variants, join(folder, name), join(folder, 'cache'));
    await build('first', '');
    expect((await build('second', '丣展')).shards[0]?.reused).toBe(false);
    expect((await build('third', '')).shards[0]?.reused).toBe(true);
  });
});

describe('a shard', () => {
  const folder = mkdtempSync(join(tmpdir(), 'shards-'));
  const build = (name: string) => buildShards(documents, '', join(folder, name), join(folder, 'cache'));
  let first: Shard;

  beforeAll(async () => {
    first = (await build('first')).shards[0] as Shard;
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('is made anew file by file the same, though Pagefind keeps grams and buckets in no order', async () => {
    const long = String.fromCodePoint(...Array.from({ length: 50_000 }, (_, i) => 0x4e00 + ((i * i) % 7919)));
    const made = async (name: string) => {
      const own = { out: join(folder, name), cache: join(folder, `${name}-cache`) };
      await buildShards([{ id: 'long/2017', texts: [long] }, ...documents], '', own.out, own.cache);
      return contentsOf(own.out);
    };
    const files = await made('third');
    expect(await made('fourth')).toEqual(files);
    expect([...files.keys()].filter((name) => name.endsWith('.pf_filter')).length).toBe(8);
  });

  it('is taken from the cache when nothing has changed, file by file the same', async () => {
    const again = (await build('second')).shards[0];
    expect(first.reused).toBe(false);
    expect(again).toEqual({ ...first, reused: true });
    const files = (name: string) =>
      readdirSync(join(folder, name), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => [entry.name, readFileSync(join(entry.parentPath, entry.name)).toString('base64')])
        .sort();
    expect(files('second')).toEqual(files('first'));
  });

  it('names the page of every report', () => {
    expect([...first.pages.keys()].sort()).toEqual(['datong/2017', 'jinzhong/2022']);
  });

  it('publishes whole files and no text of the reports', () => {
    const published = join(folder, 'first', first.name);
    const packed = readdirSync(published, { recursive: true, encoding: 'utf8' }).filter((file) =>
      /\.(pf_\w+|pagefind)$/.test(file),
    );
    expect(packed.map((file) => file.split('.').at(-1)).sort()).toEqual([
      'pagefind',
      'pf_filter',
      'pf_index',
      'pf_meta',
    ]);
    for (const file of packed) {
      expect(gunzipSync(readFileSync(join(published, file))).toString('latin1', 0, 12)).toBe('pagefind_dcd');
    }
    expect(readFileSync(join(published, 'pagefind.js'), 'utf8')).toMatch(/export\{[^}]*search[^}]*\};?\s*$/);
  });
});

/** The files below a folder, by name. */
function contentsOf(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).sort();
  return new Map(paths.map((path) => [path.slice(folder.length), readFileSync(path).toString('base64')]));
}
