import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Measure } from '../../measure.ts';

/** Milliseconds between two measurements of the memory. */
const PACE = 100;

const PROGRAM = fileURLToPath(new URL('./index-once.ts', import.meta.url));

/** Measures time and peak memory of making the index alone, with Pagefind's own processes: first from nothing, then with nothing changed. */
export async function indexCost(content: string, folder: string): Promise<Measure[]> {
  const measures: Measure[] = [];
  for (const [i, what] of ['index made anew', 'index, nothing changed'].entries()) {
    const start = performance.now();
    const out = join(folder, `index-${i}`);
    const child = spawn(process.execPath, [PROGRAM, content, out, join(folder, 'cache')], { stdio: 'inherit' });
    let peak = 0;
    const watch = setInterval(() => {
      peak = Math.max(peak, memoryOf(child.pid as number));
    }, PACE);
    const status = await new Promise((resolve) => child.on('close', resolve));
    clearInterval(watch);
    if (status !== 0) throw new Error(`The index could not be made: status ${status}`);
    const time = `${((performance.now() - start) / 1000).toFixed(1)} s`;
    const load = loadavg()[0]?.toFixed(1);
    measures.push({ what: `${what}: time (load ${load})`, value: time });
    measures.push({ what: `${what}: peak memory of all processes`, value: `${((peak * 1024) / 1e9).toFixed(2)} GB` });
  }
  return measures;
}

/**
 * Memory of a process and all processes that it started, in units of 1,024 bytes, as Linux counts it. Memory that two of them share is counted twice.
 */
function memoryOf(process: number): number {
  const parents = new Map<number, number>();
  const sizes = new Map<number, number>();
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    try {
      const status = readFileSync(`/proc/${name}/status`, 'utf8');
      parents.set(Number(name), Number(/^PPid:\s*(\d+)/m.exec(status)?.[1]));
      sizes.set(Number(name), Number(/^VmRSS:\s*(\d+)/m.exec(status)?.[1] ?? 0));
    } catch {
      // The process has ended in the meantime.
    }
  }
  const below = (id: number): boolean => id === process || (parents.has(id) && below(parents.get(id) as number));
  return [...sizes].reduce((sum, [id, size]) => sum + (below(id) ? size : 0), 0);
}
