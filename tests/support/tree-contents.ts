import { lstatSync, readdirSync, readFileSync, type Stats } from 'node:fs';
import { join } from 'node:path';

/** Texts of files by the facts that the system gives of them. */
export type ReadBefore = Map<string, string>;

/**
 * Everything below a folder, hidden files too: from the path to the text, or to a remark if the path is not a file. Empty folders are listed.
 * @param before for folders that share files by hard links: what was read in one of them is not read again
 */
export function treeContents(root: string, before: ReadBefore = new Map()): Record<string, string> {
  const names = readdirSync(root, { recursive: true, encoding: 'utf8' }).sort();
  return Object.fromEntries(names.flatMap((name) => contentOf(root, name, before)));
}

function contentOf(root: string, name: string, before: ReadBefore): [string, string][] {
  const path = join(root, name);
  const facts = lstatSync(path);
  if (facts.isFile()) return [[name, textOf(path, facts, before)]];
  if (!facts.isDirectory()) return [[name, '(not a file)']];
  return readdirSync(path).length === 0 ? [[`${name}/`, '(empty folder)']] : [];
}

function textOf(path: string, { dev, ino, size, mtimeMs }: Stats, before: ReadBefore): string {
  const key = [dev, ino, size, mtimeMs].join(' ');
  const text = before.get(key) ?? readFileSync(path, 'utf8');
  before.set(key, text);
  return text;
}
