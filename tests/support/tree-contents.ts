import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Everything below a folder, hidden files too: path -> text, or what else stands there. Empty folders are listed. */
export function treeContents(root: string): Record<string, string> {
  const names = readdirSync(root, { recursive: true, encoding: 'utf8' }).sort();
  return Object.fromEntries(names.flatMap((name) => contentOf(root, name)));
}

function contentOf(root: string, name: string): [string, string][] {
  const path = join(root, name);
  const facts = lstatSync(path);
  if (facts.isFile()) return [[name, readFileSync(path, 'utf8')]];
  if (!facts.isDirectory()) return [[name, '(not a file)']];
  return readdirSync(path).length === 0 ? [[`${name}/`, '(empty folder)']] : [];
}
