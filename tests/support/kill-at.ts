/**
 * Loaded before a program (`NODE_OPTIONS=--import …`): ends it at the n-th change that it makes below a folder, as `kill -9` would.
 * `KILL_PROGRAM` says which of the programs that are started, by the end of its path; `KILL_AT` which change; `KILL_BELOW` the folder;
 * `KILL_COUNT` a file that says afterwards how many changes there were.
 */
import { writeFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';
import { breakDisk } from './broken-disk.ts';

const { KILL_PROGRAM = '', KILL_AT = 'Infinity', KILL_BELOW = '/', KILL_COUNT } = process.env;
if (isMainThread && process.argv[1]?.endsWith(KILL_PROGRAM)) {
  const disk = breakDisk({ fault: 'kill', at: Number(KILL_AT), below: KILL_BELOW });
  process.on('exit', () => {
    if (KILL_COUNT) writeFileSync(KILL_COUNT, String(disk.count()));
  });
}
