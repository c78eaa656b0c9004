import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './build-site.ts';

/** How a command ended, and all that it printed. */
interface Ended {
  status: number | null;
  output: string;
}

/** How programs reach the network. Without these, npm may ask in vain, and tries again for minutes before it takes what it kept. */
const NETWORK = [
  'NODE_EXTRA_CA_CERTS',
  'HTTP_PROXY',
  'HTTPS_PROXY',
  'NO_PROXY',
  'http_proxy',
  'https_proxy',
  'no_proxy',
];

/** What a person has who installs the generator: the pinned Node and npm, and nothing of the test runner's environment. */
const ENV = {
  PATH: `${ROOT}node_modules/.bin:${process.env.PATH}`,
  HOME: process.env.HOME,
  TMPDIR: process.env.TMPDIR,
  ...Object.fromEntries(NETWORK.map((name) => [name, process.env[name]])),
};

const QUIET = ['--no-audit', '--no-fund', '--no-update-notifier'];

/** Makes the tarball in a folder. Returns its path. */
export function pack(folder: string): string {
  const { status, output } = run(ROOT, 'npm', 'pack', '--silent', '--pack-destination', folder);
  if (status !== 0) throw new Error(`npm pack ended with ${status}:\n${output}`);
  return join(folder, readdirSync(folder).find((name) => name.endsWith('.tgz')) ?? '');
}

/** Installs a tarball in an empty folder, as the README says. */
export function install(tarball: string, folder: string): Ended {
  mkdirSync(folder, { recursive: true });
  // Without `--prefix`, npm would install into any folder above that has packages.
  return run(folder, 'npm', 'install', '--prefix', folder, '--prefer-offline', ...QUIET, '--ignore-scripts', tarball);
}

/** Runs the program of the installed package in a library. */
export const reportLibrary = (library: string, ...argv: string[]): Ended =>
  run(library, join(library, 'node_modules/.bin/report-library'), ...argv);

function run(cwd: string, command: string, ...argv: string[]): Ended {
  const { status, stdout, stderr } = spawnSync(command, argv, { cwd, encoding: 'utf8', env: ENV });
  return { status, output: stdout + stderr };
}

/** Starts `report-library preview` and waits until it answers. Returns the address, and the process, which the caller must end. */
export async function preview(library: string, port: number): Promise<{ url: string; server: ChildProcess }> {
  const argv = ['preview', '--host', '--port', String(port)];
  const server = spawn(join(library, 'node_modules/.bin/report-library'), argv, { cwd: library, env: ENV });
  let output = '';
  const base = await new Promise<string>((resolve, reject) => {
    const listen = (data: Buffer) => {
      output += data;
      const [, path] = /http:\/\/[^/\s]+(\/\S*)/u.exec(output) ?? [];
      if (path) resolve(path);
    };
    server.stdout.on('data', listen);
    server.stderr.on('data', listen);
    server.on('close', (status) => reject(new Error(`preview ended with ${status}:\n${output}`)));
  });
  return { url: `http://127.0.0.1:${port}${base}`, server };
}
