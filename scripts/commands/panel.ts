/**
 * `npm run --silent panel -- concepts.yaml`: counts concepts in every place and year and prints the panel as CSV (or as JSON with `--json`). The page
 * `panel/` of the site counts with the same code.
 */
import { readFileSync } from 'node:fs';
import { Command, InvalidArgumentError } from 'commander';
import { foldedLibrary } from '../../src/search/build/folded-library.ts';
import { counterOf } from '../../src/search/core/concepts.ts';
import { panelRows, type Selection, selects } from '../../src/search/core/panel.ts';
import { panelCsv, panelJson } from '../../src/search/core/panel-files.ts';
import { contentDir } from '../../src/tree/content-dir.ts';
import { reportIds } from '../../src/tree/reports.ts';
import { commandOf, type Run, runAsProgram } from '../cli/command.ts';
import { readConcepts } from '../panel/concept-file.ts';
import { patienceOf } from '../tree/lock.ts';
import { readTree } from '../tree/open-tree.ts';
import { DESCRIPTIONS } from './descriptions.ts';

const define = () =>
  new Command('panel')
    .description(DESCRIPTIONS.panel)
    .argument('<concepts>', 'a YAML file: each concept with its words, e.g. 数字经济: [数字化, 大数据, -大数据局]')
    .option('--json', 'print JSON instead of a table for spreadsheets')
    .option('--place <id>', 'only this place, e.g. datong; may be repeated', listed)
    .option('--province <name>', 'only places of this province')
    .option('--level <level>', 'only places of this level: nation, province, prefecture, county, township')
    .option('--from <year>', 'from this year on', yearOf)
    .option('--to <year>', 'up to this year', yearOf)
    .option('--content <dir>', 'another content tree (also CONTENT_DIR)')
    .allowExcessArguments(false);

interface Options extends Omit<Selection, 'places'> {
  content?: string;
  json?: boolean;
  place?: string[];
}

export const run: Run = commandOf<Options>(define, async (options, [file = ''], io) => {
  const concepts = readConcepts(file, readFileSync(file, 'utf8'));
  const root = contentDir(options.content, io.env);
  const { fold, reports } = await readTree(root, patienceOf('panel', io), () => {
    const progress = io.progress('panel', reportIds(root).length);
    const library = foldedLibrary(root, progress.step);
    progress.stop();
    return library;
  });
  const counters = concepts.map((concept) => counterOf(concept, (text) => fold(text).text));
  const counted = reports
    .filter((report) => selects({ ...options, places: options.place }, report))
    .map((report) => ({ report, counts: counters.map((count) => count(report.passages)) }));
  const rows = panelRows(counted);
  io.write(options.json ? panelJson(concepts, rows) : panelCsv(concepts, rows));
  return 0;
});

const listed = (id: string, before: string[] = []): string[] => [...before, id];

function yearOf(text: string): number {
  if (!/^(?:19|20)[0-9]{2}$/u.test(text)) throw new InvalidArgumentError('a year of four digits is wanted');
  return Number(text);
}

if (import.meta.main) await runAsProgram(run);
