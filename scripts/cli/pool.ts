import { availableParallelism } from 'node:os';
import { Tinypool } from 'tinypool';

/** With fewer items than this, starting threads costs more time than it saves. */
const WORTH_THREADS = 24;

/**
 * Calls an exported function of a module on each item, in threads if there are at least `WORTH_THREADS` items, and returns the results in the order
 * of the items. What the function takes and returns must survive structured cloning. For faults that it expects, it must return a result, not throw.
 */
export async function mapInThreads<Item, Result>(
  module: URL,
  name: string,
  items: Item[],
  onDone: () => void = () => {},
): Promise<Result[]> {
  if (items.length < WORTH_THREADS) {
    const own = (await import(module.href)) as Record<string, (item: Item) => Promise<Result>>;
    const results: Result[] = [];
    for (const item of items) {
      const task = own[name];
      if (!task) throw new Error(`${module.href} exports no ${name}`);
      results.push(await task(item));
      onDone();
    }
    return results;
  }
  const pool = new Tinypool({
    filename: module.href,
    maxThreads: availableParallelism(),
    minThreads: availableParallelism(),
  });
  try {
    return await Promise.all(
      items.map(async (item) => {
        const result = (await pool.run(item, { name })) as Result;
        onDone();
        return result;
      }),
    );
  } finally {
    await pool.destroy();
  }
}
