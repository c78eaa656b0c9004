import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Commands that start a Chromium, most wanted first: the headless shell opens a page in half the time, as it draws no window around it. */
const COMMANDS = [
  'chromium-headless-shell',
  'chrome-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
];

/** Folders that are searched after those of `PATH`. */
const FOLDERS = ['/usr/bin', '/usr/local/bin', '/snap/bin', '/opt/google/chrome'];

/** Packages that `apt-get` installs if no browser is found: the first that it has. The font is added only if no Chinese font is found. */
const BROWSER_PACKAGES = ['chromium-headless-shell', 'chromium'];
const FONT_PACKAGE = 'fonts-noto-cjk';

/**
 * Path of a Chromium for the tests: `CHROME_PATH`, else an installed one, else one installed with `apt-get` if the tests run as root.
 * @throws Error of one line if there is none, since tests are never skipped for lack of a browser
 */
export function findBrowser(env: NodeJS.ProcessEnv = process.env): string {
  if (env.CHROME_PATH) {
    if (isExecutable(env.CHROME_PATH)) return env.CHROME_PATH;
    throw new Error(`CHROME_PATH is ${env.CHROME_PATH}, which is not an executable file.`);
  }
  const found = installed(env);
  if (found) return found;
  if (process.getuid?.() === 0 && run('apt-get', ['--version'])) {
    aptInstall();
    const fresh = installed(env);
    if (fresh) return fresh;
  }
  throw new Error('No Chromium found: install chromium or set CHROME_PATH to one; the browser tests need it.');
}

function installed(env: NodeJS.ProcessEnv): string | undefined {
  const folders = [...(env.PATH ?? '').split(delimiter).filter(Boolean), ...FOLDERS];
  return COMMANDS.flatMap((command) => folders.map((folder) => join(folder, command))).find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function aptInstall(): void {
  const fonts = spawnSync('fc-list', [':lang=zh'], { encoding: 'utf8' }).stdout?.trim() ? [] : [FONT_PACKAGE];
  run('apt-get', ['update', '-qq']);
  for (const browser of BROWSER_PACKAGES) {
    console.log(`No Chromium found: installing ${[browser, ...fonts].join(' ')} with apt-get …`);
    if (run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', browser, ...fonts])) return;
  }
}

function run(command: string, args: string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(command, args, { env, stdio: 'ignore' }).status === 0;
}
