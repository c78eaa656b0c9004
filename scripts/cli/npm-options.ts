import type { Command, Option } from 'commander';
import { nearest } from '../../src/model/did-you-mean.ts';

/** What npm puts before the name of an option that it kept to itself. */
const KEPT = 'npm_config_';

/**
 * Finds the options of a command that npm took for its own: of `npm run add --check F` npm keeps `--check`, and the command would write. Returns the line
 * that says how to write it; null if npm kept none. A misspelt option counts, too.
 * @param env the environment, where npm leaves what it kept: `npm_config_check` for `--check`
 */
export function keptByNpm(command: Command, env: NodeJS.ProcessEnv): string | null {
  const own = command.options.flatMap(({ long }) => long?.replace(/^--/u, '') ?? []);
  for (const [name, value] of Object.entries(env)) {
    if (!name.startsWith(KEPT) || !value) continue;
    const given = name.slice(KEPT.length).replaceAll('_', '-');
    const meant = own.includes(given) ? given : NPM_OWN.has(given) ? undefined : slipOf(given, own);
    if (meant === undefined) continue;
    const option = command.options.find(({ long }) => long === `--${meant}`) as Option;
    const line = `npm run ${command.name()} -- ${option.flags}`;
    return `npm keeps --${given} to itself unless “--” stands before it, so nothing was done; write: ${line} …`;
  }
  return null;
}

/** Settings that npm always hands on or that people have in their `.npmrc`, and that a slip of an option could be taken for. */
const NPM_OWN = new Set([
  'cache',
  'depth',
  'node-gyp',
  'noproxy',
  'nodedir',
  'prefix',
  'proxy',
  'registry',
  'scope',
  'yes',
]);

/** An option of at least five letters, of which the given word is a slip of the pen. */
function slipOf(given: string, own: readonly string[]): string | undefined {
  return given.length < 5 ? undefined : nearest(given, own);
}
