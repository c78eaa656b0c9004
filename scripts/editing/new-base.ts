import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { SOURCES, sourceFile, sourceNameOf } from '../../src/tree/files.ts';
import { refuse } from '../cli/messages.ts';
import { readNamed } from '../tree/read-plain.ts';
import { rawFilesOf } from '../tree/sources.ts';
import type { NamedYaml } from './find-source.ts';

/** The raw file that is to become the base of a report. */
export interface NewBase {
  /** Its name below `sources/`. */
  name: string;
  bytes: Uint8Array;
  /** Its place among the witnesses of the report; -1 if it is none yet. */
  witness: number;
  /** Name of the file that was given, if the library does not have it yet. */
  from?: string;
}

/**
 * Finds the file that a person names: a witness of the report by its name, or any file by its path.
 * @throws Refused if it is the base already, or a source of another report
 */
export function newBaseOf(root: string, all: readonly NamedYaml[], own: NamedYaml, given: string): NewBase {
  const isAmongSources = resolve(dirname(given)) === resolve(join(root, SOURCES));
  const known = isAmongSources ? basename(given) : given;
  const [base, ...witnesses] = rawFilesOf(own.name, own.identity);
  if (known === base) refuse('rebase', `is the base of ${own.identity.id} already`, { file: known });
  const witness = witnesses.indexOf(known);
  if (witness >= 0) return { name: known, bytes: readNamed(join(root, sourceFile(known))), witness };
  const bytes = readNamed(given);
  const other = all.find((yaml) =>
    rawFilesOf(yaml.name, yaml.identity).some((file) => holds(root, file, known, bytes)),
  );
  if (other) refuse('rebase', `is a source of ${other.identity.id} already; name it as the YAML does`, { file: given });
  return { name: isAmongSources ? known : freeName(root, own, given), bytes, witness, from: basename(given) };
}

/** Whether a source of the library has this name or these bytes. */
function holds(root: string, file: string, name: string, bytes: Uint8Array): boolean {
  if (file === name) return true;
  const path = join(root, sourceFile(file));
  return existsSync(path) && readFileSync(path).equals(bytes);
}

/** A name after the report that no file among the sources has yet. */
function freeName(root: string, { identity }: NamedYaml, given: string): string {
  const stem = identity.id.replace('/', '-');
  const ending = extname(given).toLowerCase();
  const isTaken = (name: string) => [name, `${name}.yaml`].some((each) => existsSync(join(root, sourceFile(each))));
  let name = `${stem}${ending}`;
  for (let count = 2; isTaken(name); count += 1) name = `${stem}-${count}${ending}`;
  return name;
}

/** Name of the raw file that is the base now. */
export const baseOf = ({ name }: NamedYaml): string => sourceNameOf(name);
