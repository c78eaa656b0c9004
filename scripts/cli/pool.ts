import { availableParallelism } from 'node:os';
import { openThreads, type Threads } from '../../src/threads/threads.ts';
import { messageOfFault, Refused } from './messages.ts';

/** With fewer items than this, starting threads costs more time than it saves. */
const WORTH_THREADS = 24;

/** What is worked on: a file, by the name that messages use. */
interface Named {
  name: string;
}

/**
 * Calls an exported function of a module on each item, in threads if there are at least `WORTH_THREADS` items, and returns the results in the order
 * of the items. What the function takes and returns must survive structured cloning. For faults that it expects, it must return a result, not throw.
 * @throws Refused if a thread dies, with the file that it was working on
 */
export async function mapInThreads<Item extends Named, Result>(
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
  const threads = openThreads<Item, Result>(module, name, availableParallelism());
  try {
    return await Promise.all(
      items.map(async (item) => {
        const result = await runOn(threads, item);
        onDone();
        return result;
      }),
    );
  } finally {
    await threads.close();
  }
}

async function runOn<Item extends Named, Result>(threads: Threads<Item, Result>, item: Item): Promise<Result> {
  try {
    return await threads.run(item);
  } catch (error) {
    throw new Refused(messageOfFault(error, item.name));
  }
}
