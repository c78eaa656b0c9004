/**
 * A disk that breaks at the n-th change. `node:fs` itself is replaced, so that no code under test knows of it; what SQLite does for a lock is
 * not seen.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

/** Functions that change a disk, of `node:fs` and of `node:fs/promises`. */
const SYNC = [
  'writeFileSync',
  'renameSync',
  'rmSync',
  'mkdirSync',
  'unlinkSync',
  'rmdirSync',
  'cpSync',
  'copyFileSync',
  'symlinkSync',
] as const;
const PROMISES = ['writeFile', 'rename', 'rm', 'mkdir', 'unlink', 'rmdir', 'cp', 'copyFile', 'symlink'] as const;

/** What happens at the n-th change instead of it. */
export type Fault =
  /** The process ends there, with half of a file written. */
  | 'kill'
  /** All changes from there on fail, so that no cleaning up hides what a killed process would leave; half of a file is written. */
  | 'power-cut'
  /** This one change is refused by the system. */
  | 'EACCES'
  | 'ENOSPC';

export interface Break {
  fault: Fault;
  /** Which change, from 1; a number that is never reached only counts. */
  at: number;
  /** Only changes at paths that begin so are counted. */
  below: string;
}

/** A disk as it was broken. */
export interface Broken {
  /** How many changes were tried below the folder. */
  count: () => number;
  /** Makes the disk whole. */
  mend: () => void;
}

/** Thrown by a disk without power. */
export class PowerCut extends Error {}

type Anything = (...args: unknown[]) => unknown;
type Table = Record<string, Anything>;

export function breakDisk({ fault, at, below }: Break): Broken {
  let count = 0;
  const own: [table: Table, name: string, original: Anything][] = [];
  const replaced = (name: string, original: Anything): Anything =>
    function changed(this: unknown, ...args: unknown[]) {
      if (!concerns(args, below)) return original.apply(this, args);
      count++;
      if (count < at || (count > at && fault !== 'power-cut')) return original.apply(this, args);
      if (fault === 'EACCES' || fault === 'ENOSPC')
        throw Object.assign(new Error(fault), { code: fault, path: args[0], syscall: name });
      if (count === at && name.startsWith('writeFile')) writeHalf(args);
      if (fault === 'kill') process.kill(process.pid, 'SIGKILL');
      throw new PowerCut(`no power: ${name} ${String(args[0])}`);
    };
  const writeFileSync = fs.writeFileSync;
  const writeHalf = ([path, data]: unknown[]) => {
    const bytes = Buffer.from(data as string);
    writeFileSync(path as string, bytes.subarray(0, bytes.length / 2));
  };
  const replace = (table: Table, name: string) => {
    const original = table[name] as Anything;
    own.push([table, name, original]);
    table[name] = replaced(name, original);
  };
  for (const name of SYNC) replace(fs as unknown as Table, name);
  for (const name of PROMISES) replace(fs.promises as unknown as Table, name);
  syncBuiltinESMExports();
  return {
    count: () => count,
    mend: () => {
      for (const [table, name, original] of own) table[name] = original;
      syncBuiltinESMExports();
    },
  };
}

function concerns(args: unknown[], below: string): boolean {
  return args.slice(0, 2).some((arg) => {
    const path = arg instanceof URL ? arg.pathname : arg;
    return typeof path === 'string' && path.startsWith(below);
  });
}
