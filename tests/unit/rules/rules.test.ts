import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../../support/build-site.ts';
import { matches, tables } from './tables.ts';

const { rows, strays } = tables();
const named = rows.map((row) => [`${row.file} ${row.table} “${row.rule.label}”`, row] as const);

describe('each rule about Chinese text', () => {
  test.each(named)('%s matches its example', async (_name, row) => {
    expect(await matches(row, row.rule.example)).toBe(true);
  });

  test.each(named)('%s leaves alone what only looks like it', async (_name, row) => {
    expect(await matches(row, row.rule.unlike)).toBe(false);
  });

  test.each(named)('%s has a name in Chinese, a sample and another that is different', (_name, { rule }) => {
    expect(rule.label).toMatch(/\p{Script=Han}|^[^A-Za-z]+$/u);
    expect(rule.example).not.toEqual(rule.unlike);
  });
});

test('every table in a file of rules is made of rows that say all this', () => {
  expect(strays).toEqual([]);
});

test('rows of one id have one name', () => {
  const names = Map.groupBy(
    rows.flatMap(({ table, rule }) => ('id' in rule ? [{ key: `${table} ${rule.id}`, label: rule.label }] : [])),
    ({ key }) => key,
  );
  const torn = [...names].filter(([, same]) => new Set(same.map(({ label }) => label)).size > 1);
  expect(torn.filter(([key]) => !key.startsWith('JOIN_RULES'))).toEqual([]);
});

test('whatever the program takes out as furniture has its reason in a table', () => {
  const ids = new Set(rows.flatMap(({ rule }) => ('id' in rule ? [rule.id] : [])));
  const reasons = globSync('scripts/pipeline/**/*.ts', { cwd: ROOT }).flatMap((file) =>
    [...readFileSync(`${ROOT}${file}`, 'utf8').matchAll(/'furniture', (?:reason: )?'([^']+)'/gu)].map(([, id]) => id),
  );
  expect(reasons).toContain('front-matter');
  expect(reasons.filter((id) => !ids.has(id))).toEqual([]);
});

test('a table of patterns stands in a file of rules, where it is tried', () => {
  const files = globSync('{src,scripts}/**/*.ts', { cwd: ROOT }).filter((file) => !file.endsWith('.rules.ts'));
  const rowElsewhere = /\bpattern:\s*(?:\/(?!\/)|new RegExp\(\s*[`'])/u;
  expect(files.filter((file) => rowElsewhere.test(readFileSync(`${ROOT}${file}`, 'utf8')))).toEqual([]);
});

test('words of Chinese in a pattern stand in a file of rules', () => {
  const rooms =
    '{src/{chinese,topics},scripts/{doubts,intake,decisions,pipeline/{clean,structure,identify,annotate,indicators}}}';
  const files = globSync(`${rooms}/**/*.ts`, { cwd: ROOT }).filter((file) => !file.endsWith('.rules.ts'));
  // A word is two ideographs in a row, or several to choose from; single characters and marks are grammar.
  const words =
    /(?<=[(,=:!&|?]\s*)\/(?![/*])[^/\n]*(?:\p{Unified_Ideograph}{2}|\p{Unified_Ideograph}\|)[^/\n]*\/[a-z]+|RegExp\([^)\n]*\p{Unified_Ideograph}/u;
  const found = files.flatMap((file) =>
    readFileSync(`${ROOT}${file}`, 'utf8')
      .split('\n')
      .flatMap((line, index) => (words.test(line) ? [`${file}:${index + 1}`] : [])),
  );
  expect(found).toEqual([]);
});
