/** Starts a library: a folder that depends on the generator as a package, with settings, a place for raw files, and a workflow for CI. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { parseDocument } from 'yaml';
import { check, inOneLine } from '../../src/model/schema/faults.ts';
import { parsed } from '../../src/model/unreadable.ts';
import { siteSchema } from '../../src/settings/read-settings.ts';
import { nobodyIn } from '../../src/settings/unpublishable.ts';
import { LIBRARY } from '../../src/tree/content-dir.ts';
import { SETTINGS, SOURCES } from '../../src/tree/files.ts';
import { generatorFile, projectFile } from '../../src/tree/roots.ts';
import { refuse } from '../cli/messages.ts';
import { schemaFrom } from '../decisions/yaml-schema.ts';

/** What a person says about a new library. All of it can wait. */
export interface NewLibrary {
  name?: string | undefined;
  url?: string | undefined;
  email?: string | undefined;
  tracker?: string | undefined;
  /** Tags of the variants offered. */
  variants?: string[] | undefined;
}

/** Files of a new library that are the same in each, by their names in `templates/library/`. */
const TEMPLATES = {
  'README.md': 'README.md',
  gitignore: '.gitignore',
  'library.yml': '.github/workflows/library.yml',
  'comment.yml': '.github/workflows/comment.yml',
};

/** Name of the generator's package. */
const PACKAGE = 'work-report-library';

/** The npm scripts of a library. The messages of the commands name them. */
const SCRIPTS = {
  start: 'report-library ingest && report-library build && report-library preview',
  ...Object.fromEntries(
    'add ingest status doubts indicators panel remove rename undo release build preview dev check check:anchors check:script convert pull-request'
      .split(' ')
      .map((name) => [name, `report-library ${name}`]),
  ),
};

/** The parts of a `package.json` that are read here. */
interface Manifest {
  version?: string;
  scripts?: Record<string, string>;
  dependencies?: Record<string, string>;
}

/**
 * Makes a folder a library. What is there already stays as it is; a `package.json` gets what it lacks. Returns the paths of the files that it wrote.
 * @throws Refused if the folder is a library already, or if a setting is malformed
 */
export function makeLibrary(folder: string, given: NewLibrary): string[] {
  const content = join(folder, LIBRARY);
  const settings = join(content, SETTINGS);
  if (existsSync(settings)) refuse('init', 'is a library already; name another folder', { file: folder });
  const yaml = settingsYaml(content, given);
  const files: Record<string, string> = {
    [relative(folder, settings)]: yaml,
    [join(LIBRARY, SOURCES, '.gitkeep')]: '',
    'package.json': manifestOf(folder),
  };
  for (const [name, path] of Object.entries(TEMPLATES)) files[path] = template(name);
  return Object.entries(files).flatMap(([path, text]) => (writeNew(join(folder, path), text) ? [path] : []));
}

const template = (name: string): string => readFileSync(generatorFile(`templates/library/${name}`), 'utf8');

/** Writes a file unless it is there. `package.json` has been merged with what was there. Returns whether it wrote. */
function writeNew(file: string, text: string): boolean {
  const isThere = existsSync(file);
  if (isThere && (!file.endsWith('package.json') || readFileSync(file, 'utf8') === text)) return false;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  return true;
}

/** The settings: the template with what was said. Comments stay. */
function settingsYaml(content: string, { name, url, email, tracker, variants }: NewLibrary): string {
  const document = parseDocument(template('site.yaml'));
  if (name) document.set('name', name);
  if (url) document.set('url', url);
  if (variants) document.set('scripts', document.createNode(variants, { flow: true }));
  if (email || tracker) document.set('contact', { ...(email ? { email } : {}), ...(tracker ? { tracker } : {}) });
  const checked = check(siteSchema, document.toJS());
  if ('faults' in checked) refuse('init', inOneLine(checked.faults));
  const unreal = nobodyIn({ email, tracker });
  if (unreal) refuse('init', `nobody can be reached at ${unreal}; give an address that is read, or leave it for later`);
  const schema = schemaFrom(content, 'docs/schemas/site.schema.json');
  const named = schema === null ? '' : `# yaml-language-server: $schema=${schema}\n`;
  return named + document.toString({ lineWidth: 0 });
}

/** The `package.json` of the library: what is there already, and what it lacks. */
function manifestOf(folder: string): string {
  const file = join(folder, 'package.json');
  const given: Manifest = existsSync(file) ? readManifest(file) : {};
  const whole = {
    private: true,
    type: 'module',
    ...given,
    scripts: { ...SCRIPTS, ...given.scripts },
    dependencies: { [PACKAGE]: generatorFor(folder), ...given.dependencies },
  };
  return `${JSON.stringify(whole, null, 2)}\n`;
}

const readManifest = (file: string): Manifest => parsed(file, () => JSON.parse(readFileSync(file, 'utf8')), 'mend it');

/**
 * How the new library names the generator: as the folder in which the command runs names it, else by its version. A path starts from the new folder.
 */
function generatorFor(folder: string): string {
  const own = projectFile('package.json');
  const named = existsSync(own) ? readManifest(own).dependencies?.[PACKAGE] : undefined;
  if (named?.startsWith('file:'))
    return `file:${relative(folder, resolve(dirname(own), named.slice('file:'.length))).replaceAll(sep, '/')}`;
  return named ?? `^${readManifest(generatorFile('package.json')).version}`;
}
