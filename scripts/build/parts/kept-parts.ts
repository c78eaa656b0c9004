/**
 * Keeps the parts of a site between builds. A part is used again if everything that it was made of is the same (its key) and its files are as they
 * were written. A site is put together of links to the files of its parts.
 */
import { copyFileSync, existsSync, linkSync, lstatSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Inline } from '../../../src/render/security.ts';
import { readKept, writeKept } from '../../cache/cache-folder.ts';
import { checksum } from '../../tree/checksum.ts';
import { isRoutePart, type RenderedPart } from './parts.ts';

/** Path of a file below its part, and the facts by which it counts as untouched. */
type KeptFile = [path: string, facts: string];

/** A part that is kept, with the key of what it was made of. */
export interface KeptPart extends Omit<RenderedPart, 'files'> {
  key: string;
  files: KeptFile[];
}

/** The parts that are kept for one site. */
export interface KeptParts {
  /** Names of the parts of routes that are kept. */
  routes: () => string[];
  /** The part if it can be used again. @param keyOf makes the key of what the part noted that it was made of */
  current: (name: string, keyOf: (inputs: readonly string[]) => string) => KeptPart | undefined;
  /** Takes over a part that was rendered into a folder. The folder must be on the same disk. */
  take: (part: RenderedPart, from: string, key: string) => KeptPart;
  /** Links the files of parts into a folder. */
  link: (parts: readonly KeptPart[], into: string) => void;
  /** Keeps these parts and drops all others. */
  save: (parts: readonly KeptPart[]) => void;
}

/** Opens the parts that are kept in a folder. */
export function openKeptParts(folder: string): KeptParts {
  const list = join(folder, 'parts.json');
  const files = join(folder, 'files');
  const known = new Map((readKept<KeptPart[]>(list) ?? []).map((part) => [part.name, part]));
  const isUntouched = (part: KeptPart) =>
    part.files.every(([path, facts]) => factsOf(join(files, part.name, path)) === facts);
  return {
    routes: () => [...known.keys()].filter(isRoutePart),
    current: (name, keyOf) => {
      const part = known.get(name);
      return part && part.key === keyOf(part.inputs) && isUntouched(part) ? part : undefined;
    },
    take: (part, from, key) => {
      const own = join(files, part.name);
      rmSync(own, { recursive: true, force: true });
      mkdirSync(dirname(own), { recursive: true });
      // A part without files has no folder.
      if (existsSync(from)) renameSync(from, own);
      return { ...part, key, files: part.files.map((path) => [path, factsOf(join(own, path)) ?? '']) };
    },
    link: (parts, into) => {
      const folders = new Set<string>();
      for (const part of parts)
        for (const [path] of part.files) {
          const file = join(into, path);
          const parent = dirname(file);
          if (!folders.has(parent)) mkdirSync(parent, { recursive: true });
          folders.add(parent);
          linkOrCopy(join(files, part.name, path), file);
        }
    },
    save: (parts) => {
      const names = new Set(parts.map(({ name }) => name));
      for (const name of readdirSync(files))
        if (!names.has(name)) rmSync(join(files, name), { recursive: true, force: true });
      if (JSON.stringify(parts) !== JSON.stringify([...known.values()])) writeKept(list, parts);
    },
  };
}

/** The hashes of the scripts and styles that stand in any page of the parts. */
export function inlineOf(parts: readonly KeptPart[]): Inline {
  const all = (key: keyof Inline) => [...new Set(parts.flatMap((part) => part[key]))].sort();
  return { scripts: all('scripts'), styles: all('styles') };
}

/**
 * The facts by which a file counts as untouched. Its number of links and the time of the last change of its facts are none of them, since linking
 * changes both. A file that a person changes within a site, which shares it with its part, gets another time of modification.
 */
export function factsOf(file: string): string | undefined {
  const stat = lstatSync(file, { throwIfNoEntry: false });
  return stat?.isFile() ? `${stat.ino} ${stat.size} ${stat.mtimeMs}` : undefined;
}

/** Some disks know no links, and the site may lie on another disk. */
function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}

/** The key of a part: of everything that its files depend on. */
export function keyOfPart(parts: readonly string[]): string {
  return checksum(parts.join('\n'));
}
