import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The pinned Node, whatever Node started the tests. */
const NODE = `${ROOT}node_modules/.bin/node`;

/** Environment variables of the tests that scripts inherit. */
const INHERITED = ['HOME', 'LANG', 'LC_ALL', 'TMPDIR', 'CI'];

/** Seconds that a build waits for another one to finish, since test files build at the same time. */
const LOCK_SECONDS = '1700';

/** The build's own variables; see CONTRIBUTING.md. */
export interface BuildSettings {
  CONTENT_DIR?: string;
  BASE_PATH?: string;
  SITE_URL?: string;
  OUT_DIR?: string;
}

/** Runs `npm run build` with these settings; rejects with all that it printed when it fails. */
export function buildSite(settings: BuildSettings): Promise<void> {
  return script('scripts/commands/build.ts', [], settings as Record<string, string>);
}

/** Runs one of the project's scripts and rejects with all that it printed when it fails. */
export async function script(file: string, args: string[], env: Record<string, string> = {}): Promise<void> {
  const { status, output } = await runScript(file, args, env);
  if (status !== 0) throw new Error(`${file} ${args.join(' ')} ended with ${status}:\n${output}`);
}

/** Runs one of the project's scripts under the pinned Node to its end. */
export function runScript(
  file: string,
  args: string[],
  env: Record<string, string> = {},
): Promise<{ status: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    // The test runner's own variables (NODE_ENV, DEV, MODE …) are not passed on: Astro would take them for the site's.
    const inherited = Object.fromEntries(
      INHERITED.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])),
    );
    const path = `${ROOT}node_modules/.bin:${process.env.PATH}`;
    const child = spawn(NODE, [file, ...args], { cwd: ROOT, env: { ...inherited, PATH: path, LOCK_SECONDS, ...env } });
    let output = '';
    child.stdout.on('data', (data) => (output += data));
    child.stderr.on('data', (data) => (output += data));
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, output }));
  });
}
