#!/usr/bin/env node
/**
 * The program `report-library` of the package: runs a command by its name. Where Node is older than the one that this repository pins, it starts
 * itself anew with what those versions must be told. The npm scripts of this repository run commands through it, too, because it answers where a
 * command's modules cannot be loaded.
 */
import { spawn } from 'node:child_process';
import process from 'node:process';
import { didYouMean } from '../../src/model/did-you-mean.ts';
import { generatorFile } from '../../src/tree/roots.ts';
import { refuseUnloadable } from '../build/odd-paths.ts';
import { exitCodeOf } from '../cli/command.ts';
import { processIo } from '../cli/io.ts';
import { type CommandName, DESCRIPTIONS } from './descriptions.ts';
import { COMMAND_NAMES, runCommand } from './index.ts';

/** Commands that measure the generator against data of this repository, which the package does not hold. */
const OF_REPOSITORY: readonly CommandName[] = ['eval', 'bench'];

/** Node before version 24 has SQLite, which holds the locks, as an experiment: off in 22.12, with a warning in others. */
const EXPERIMENTS = ['--experimental-sqlite', '--disable-warning=ExperimentalWarning'];

/** Exit code of wrong usage. */
const WRONG_USAGE = 2;

const names = COMMAND_NAMES.filter((name) => !OF_REPOSITORY.includes(name));

if (isOld(process.versions.node) && !process.env.NODE_OPTIONS?.includes(EXPERIMENTS[0] as string)) startAnew();
else process.exitCode = await runNamed(process.argv.slice(2));

async function runNamed([given = '', ...argv]: string[]): Promise<number> {
  const io = processIo();
  try {
    refuseUnloadable(generatorFile('.'));
  } catch (error) {
    return exitCodeOf(error, io);
  }
  if (['', '-h', '--help', 'help'].includes(given)) {
    for (const line of help()) io.out(line);
    return given === '' ? WRONG_USAGE : 0;
  }
  const name = names.find((own) => own === given.replaceAll(':', '-'));
  if (name) return runCommand(name, argv, io);
  io.err(`There is no command “${given}”${didYouMean(given, names)}; report-library --help lists them.`);
  return WRONG_USAGE;
}

function help(): string[] {
  const width = Math.max(...names.map(({ length }) => length)) + 2;
  return [
    'Usage: report-library <command> [arguments]; report-library <command> --help tells more.',
    '',
    ...names.map((name) => `  ${name.padEnd(width)}${DESCRIPTIONS[name]}`),
  ];
}

function isOld(version: string): boolean {
  return Number(version.split('.')[0]) < 24;
}

/** Starts this program as a process of its own and ends as it ends. Signals that end this process are passed on. */
function startAnew(): void {
  const NODE_OPTIONS = [process.env.NODE_OPTIONS, ...EXPERIMENTS].filter(Boolean).join(' ');
  const child = spawn(process.execPath, process.argv.slice(1), {
    stdio: 'inherit',
    env: { ...process.env, NODE_OPTIONS },
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
  child.on('close', (status, signal) => {
    process.exitCode = status ?? 1;
    if (signal) process.kill(process.pid, signal);
  });
}
