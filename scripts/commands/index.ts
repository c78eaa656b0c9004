/**
 * Loads the commands of the project by their names. A command's module is loaded only when it is run, because the build alone loads more modules than
 * all the other commands.
 */
import type { Run } from '../cli/command.ts';
import type { CommandName } from './descriptions.ts';

const LOADERS: Record<CommandName, () => Promise<{ run: Run }>> = {
  ingest: () => import('./ingest.ts'),
  add: () => import('./add.ts'),
  remove: () => import('./remove.ts'),
  rename: () => import('./rename.ts'),
  rebase: () => import('./rebase.ts'),
  undo: () => import('./undo.ts'),
  init: () => import('./init.ts'),
  status: () => import('./status.ts'),
  doubts: () => import('./doubts.ts'),
  indicators: () => import('./indicators.ts'),
  panel: () => import('./panel.ts'),
  build: () => import('./build.ts'),
  preview: () => import('./preview.ts'),
  dev: () => import('./dev.ts'),
  release: () => import('./release.ts'),
  check: () => import('./check.ts'),
  'check-anchors': () => import('./check-anchors.ts'),
  'check-script': () => import('./check-script.ts'),
  'pull-request': () => import('./pull-request.ts'),
  convert: () => import('./convert.ts'),
  eval: () => import('./eval.ts'),
  bench: () => import('./bench.ts'),
};

/** The names of all commands. */
export const COMMAND_NAMES = Object.keys(LOADERS) as CommandName[];

/** Loads a command and runs it in this process. Returns the exit code, as `Run` describes it. */
export const runCommand = async (name: CommandName, ...given: Parameters<Run>): Promise<number> => {
  const { run } = await LOADERS[name]();
  return run(...given);
};
