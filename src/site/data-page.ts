/** The page of data: the files with the whole library, their columns, and how programs read them. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { columnsOf, type DataPackage } from '../formats/library/describe.ts';
import { TABLES, type TableName } from '../formats/library/tables.ts';
import { uses } from './inputs.ts';
import { absolute, fileUrl } from './urls.ts';

/** A table with its files and columns, as the page shows it. */
interface ShownTable {
  name: TableName;
  title: string;
  says: string;
  columns: { name: string; says: string }[];
  files: { name: string; href: string; size: string; rows: number }[];
}

/** Lines for a program that read the library and count a word. */
export interface Example {
  tool: string;
  code: string;
}

interface DataPage {
  tables: ShownTable[];
  examples: Example[];
  /** `croissant.json`, for the head of the page; undefined if the files have not been made. */
  croissant: string | undefined;
}

/**
 * Everything that the page of data shows. `npm run build` makes the files before the pages and says in LIBRARY_DATA where; without it, as in `npm run
 * dev`, the page lists no files.
 */
export function dataPage(): DataPage {
  uses('texts');
  const made = (name: string) => {
    const file = join(process.env.LIBRARY_DATA ?? '', name);
    return process.env.LIBRARY_DATA && existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  };
  const { resources }: DataPackage = JSON.parse(made('datapackage.json') ?? '{"resources": []}');
  const names = Object.keys(TABLES) as TableName[];
  const tables = names.map((name): ShownTable => {
    const own = resources.filter(({ table }) => table === name);
    const files = own.map(({ path, bytes, rows }) => ({
      name: path,
      href: fileUrl(`data/${path}`),
      size: readableSize(bytes),
      rows,
    }));
    const { title, says } = TABLES[name];
    return { name, title, says, columns: columnsOf(name), files };
  });
  const parts = resources.filter(({ table }) => table === 'library').map(({ path }) => path);
  return {
    tables,
    examples: examples(absolute(fileUrl('data/')), parts),
    croissant: inPage(made('croissant.json')),
  };
}

/** JSON as it may stand in a script element: without spaces, and no text in it can end the element. */
const inPage = (json: string | undefined): string | undefined =>
  json && JSON.stringify(JSON.parse(json)).replaceAll('<', '\\u003c');

/** A number of bytes in a unit that people read. @example readableSize(1_234_567) // '1.2 MB' */
export function readableSize(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1_000))} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/**
 * Three lines for each program: read all reports, and count a word per 10,000 characters.
 * @param folder address of the files, with a slash at its end
 * @param parts names of the files with the reports
 */
export function examples(folder: string, parts: readonly string[]): Example[] {
  const [first = 'library.csv'] = parts;
  const several = parts.length > 1;
  const python = `pd.read_csv(${several ? 'url' : `"${folder}${first}"`}, dtype={"code": str})`;
  const r = `read.csv(${several ? 'url' : `"${folder}${first}"`}, fileEncoding = "UTF-8-BOM", colClasses = c(code = "character"))`;
  const range = (pattern: string) => `${folder}library-${pattern}.csv`;
  const last = parts.length;
  return [
    {
      tool: 'pandas',
      code: lines(
        'import pandas as pd',
        several
          ? `reports = pd.concat(${python} for url in [f"${range('{n}')}" for n in range(1, ${last + 1})])`
          : `reports = ${python}`,
        'reports["rate"] = reports["text"].str.count("高质量发展") / reports["characters"] * 10000',
      ),
    },
    {
      tool: 'R',
      code: lines(
        several
          ? `reports <- do.call(rbind, lapply(sprintf("${range('%d')}", 1:${last}), function(url) ${r}))`
          : `reports <- ${r}`,
        'reports$rate <- lengths(regmatches(reports$text, gregexpr("高质量发展", reports$text))) / reports$characters * 10000',
        'aggregate(rate ~ year, reports, mean)',
      ),
    },
    {
      tool: 'Stata',
      code: lines(
        `import delimited "${folder}${first}", encoding("utf-8") bindquote(strict) maxquotedrows(unlimited) stringcols(3) clear`,
        'generate rate = (ustrlen(text) - ustrlen(usubinstr(text, "高质量发展", "", .))) / 5 / characters * 10000',
        'tabulate year, summarize(rate)',
      ),
    },
    {
      tool: 'DuckDB',
      code: lines(
        'SELECT place, year, sum(characters) AS characters',
        `FROM '${folder}paragraphs.parquet'`,
        "WHERE part = 'tasks' GROUP BY ALL ORDER BY ALL;",
      ),
    },
  ];
}

const lines = (...all: string[]): string => all.join('\n');
