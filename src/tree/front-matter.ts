import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { type FrontMatter, frontMatter } from '../model/front-matter.ts';
import { check, inOneLine } from '../model/schema/faults.ts';
import { parsed, Unreadable } from '../model/unreadable.ts';
import { reportFiles } from './files.ts';

/** The YAML at the beginning of a file. */
const YAML = /^---\n(?<yaml>[\s\S]*?\n)---\n/u;

/**
 * Reads what the MDX of a report says about the report.
 * @throws Unreadable if the file is missing, was broken by hand, or belongs to another report
 */
export function readFrontMatter(root: string, id: string): FrontMatter {
  const file = join(root, reportFiles(id).mdx);
  if (!existsSync(file)) throw new Unreadable(file, 'is not there; run npm run ingest');
  return parsed(file, () => frontMatterOf(readFileSync(file, 'utf8'), id), 'remove it and run npm run ingest');
}

function frontMatterOf(text: string, id: string): FrontMatter {
  const result = check(frontMatter, parse(YAML.exec(text)?.groups?.yaml ?? ''));
  if ('faults' in result) throw new Error(inOneLine(result.faults));
  if (result.value.id !== id) throw new Error(`its front matter says id ${result.value.id}: file and id must agree`);
  return result.value;
}
