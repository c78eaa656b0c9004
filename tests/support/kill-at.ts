/**
 * This module is loaded before a program (`NODE_OPTIONS=--import=…`). It ends the program at the n-th change that the program makes to the disk, as
 * `kill -9` would, or it keeps what a kill at a change would leave.
 *
 * `KILL_PROGRAM` names the program, among all that are started, by the end of its path. `KILL_AT` says at which change it is killed, `KILL_BELOW` in
 * which folder changes count. `KEEP` is a folder: its files as they are before every `KEEP_EVERY`-th change are linked into `KEEP_IN/<n>`.
 * `KILL_PROGRAM`, `KEEP_EVERY` and `KEEP_IN` may name several, divided by spaces: the n-th of each belong together.
 */
import fs from 'node:fs';
import { join } from 'node:path';
import { isMainThread } from 'node:worker_threads';
import { breakDisk } from './broken-disk.ts';

const { KILL_PROGRAM = '', KILL_AT = 'Infinity', KILL_BELOW = '/', KEEP, KEEP_IN = '', KEEP_EVERY = '1' } = process.env;
// The disk's own functions, from before it is broken.
const { linkSync, mkdirSync, readdirSync } = fs;

/** Links files instead of copying them, since hundreds of states are kept. */
function link(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    if (entry.isDirectory()) link(join(from, entry.name), join(to, entry.name));
    else linkSync(join(from, entry.name), join(to, entry.name));
  }
}

const program = KILL_PROGRAM.split(' ').findIndex((end) => process.argv[1]?.endsWith(end));
if (isMainThread && program >= 0) {
  const every = Number(KEEP_EVERY.split(' ')[program]);
  const states = KEEP_IN.split(' ')[program] ?? '';
  const before = (count: number) => {
    if (KEEP && count % every === 0) link(KEEP, join(states, String(count)));
  };
  breakDisk({ fault: 'kill', at: Number(KILL_AT), below: KILL_BELOW, before });
}
