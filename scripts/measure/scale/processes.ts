/** Measures what programs cost, with all programs that they start in turn: processor time, memory, time by the clock. Reads `/proc` of Linux. */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** What a run cost. */
export interface Cost {
  /** Seconds by the clock. */
  clock: number;
  /** Seconds of processor time of all processes together; NaN where the system does not tell. */
  processor: number;
  /** Megabytes that all processes had in memory together, at most; NaN where the system does not tell. */
  memory: number;
}

/** Milliseconds between two looks at the memory, since a look costs milliseconds itself. */
const LOOK = 1000;

/**
 * Runs a script with the Node.js of this process.
 * @param accepted exit codes that are no failure
 * @throws Error with all that it printed if it fails
 */
export async function costOf(args: readonly string[], env: NodeJS.ProcessEnv, accepted = [0]): Promise<Cost> {
  const [start, before] = [performance.now(), processorOfChildren()];
  let memory = Number.NaN;
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (said += data));
  const watch = setInterval(() => {
    const now = memoryBelow(child.pid ?? 0);
    if (!(now < memory)) memory = now;
  }, LOOK);
  const status = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  }).finally(() => clearInterval(watch));
  if (status === null || !accepted.includes(status))
    throw new Error(`${args.join(' ')} ended with ${status}:\n${said}`);
  return { clock: (performance.now() - start) / 1000, processor: processorOfChildren() - before, memory };
}

/** Seconds of processor time of all processes that this one started and that have ended, and of those that they started. */
function processorOfChildren(): number {
  const [, , , , , , , , , , , , , own = '', system = ''] = statOf('self');
  return (Number(own) + Number(system)) / TICKS;
}

/** Ticks of the kernel's clock per second. */
const TICKS = 100;

/** The fields of `/proc/<pid>/stat` from the third on, since the second, a name, may hold anything. */
function statOf(pid: string): string[] {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /su, '')
      .split(' ');
  } catch {
    return [];
  }
}

/** Megabytes of a process and all that it started. Memory that several share is divided among them. */
function memoryBelow(pid: number): number {
  const parents = new Map(pids().map((each) => [each, Number(statOf(String(each))[1])]));
  const isBelow = (each: number | undefined): boolean =>
    each !== undefined && each > 1 && (each === pid || isBelow(parents.get(each)));
  const own = [...parents.keys()].filter(isBelow);
  return own.length === 0 ? Number.NaN : own.reduce((sum, each) => sum + memoryOf(each), 0);
}

function memoryOf(pid: number): number {
  try {
    const found = /^Pss: +(\d+) kB$/mu.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'));
    return Number(found?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

function pids(): number[] {
  try {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/u.test(name))
      .map(Number);
  } catch {
    return [];
  }
}
