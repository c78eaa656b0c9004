import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Headers by lower-case name that a response to a path gets. */
export type HeadersFor = (path: string) => Record<string, string>;

/** Reads a site's `_headers` as hosts do: every rule that fits applies, and values of one header are joined. */
export function headerFile(root: string): HeadersFor {
  const rules = readFileSync(join(root, '_headers'), 'utf8')
    .trim()
    .split(/\n\n+/u)
    .map((rule) => {
      const [pattern = '', ...lines] = rule.split('\n');
      return { pattern, headers: lines.map((line) => line.trim().split(/: (.*)/su, 2) as [string, string]) };
    });
  return (path) => {
    const found: Record<string, string> = {};
    for (const { pattern, headers } of rules) {
      if (!fits(pattern, path)) continue;
      for (const [name, value] of headers) {
        const known = found[name.toLowerCase()];
        found[name.toLowerCase()] = known ? `${known}, ${value}` : value;
      }
    }
    return found;
  };
}

/** Whether a path fits a pattern, in which one `*` stands for any characters. */
function fits(pattern: string, path: string): boolean {
  const [start = '', end] = pattern.split('*');
  if (end === undefined) return path === pattern;
  return path.length >= start.length + end.length && path.startsWith(start) && path.endsWith(end);
}
