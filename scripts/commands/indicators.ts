/**
 * `npm run --silent indicators -- <file or id>`: prints the figures that a report states as JSON, without adding the report. For a report of the
 * library, named by its id or its raw file, the decisions of its editors are applied.
 */
import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { indicatorsCsv, indicatorsJson } from '../../src/formats/indicators.ts';
import { contentDir } from '../../src/tree/content-dir.ts';
import { SOURCES, sourceNameOf, yamlNameOf } from '../../src/tree/files.ts';
import { commandOf, type Run, runAsProgram } from '../cli/command.ts';
import type { Io } from '../cli/io.ts';
import { formatMessage } from '../cli/messages.ts';
import type { Hints } from '../intake/propose.ts';
import { readUnadded } from '../intake/unadded.ts';
import { loadInput } from '../pipeline/load-input.ts';
import { type MadeModel, runPipeline } from '../pipeline/pipeline.ts';
import { patienceOf } from '../tree/lock.ts';
import { readTree } from '../tree/open-tree.ts';
import { identityOf, yamlNames } from '../tree/sources.ts';
import { DESCRIPTIONS } from './descriptions.ts';

const define = () =>
  new Command('indicators')
    .description(DESCRIPTIONS.indicators)
    .argument('<report>', 'a raw file, or the id of a report of the library, e.g. datong/2017')
    .option('--csv', 'print a table for spreadsheets instead of JSON')
    .option('--region <name or code>', 'whose report it is, where the text does not say')
    .option('--year <year>', 'of which year it is, where the text does not say', yearOf)
    .option('--content <dir>', 'another content tree (also CONTENT_DIR)')
    .allowExcessArguments(false);

interface Options extends Hints {
  content?: string;
  csv?: boolean;
}

export const run: Run = commandOf<Options>(define, async (options, [named = ''], io) => {
  const { report, indicators, messages } = await read(named, options, io);
  for (const message of messages.filter(({ severity }) => severity !== 'info'))
    io.err(formatMessage({ file: named, ...message }));
  io.write(options.csv ? indicatorsCsv([{ report, rows: indicators }]) : indicatorsJson(indicators));
  return messages.some(({ severity }) => severity === 'error') ? 1 : 0;
});

/** Reads a report of the library with its editors' decisions. Any other file is read as it is. */
async function read(named: string, options: Options, io: Io): Promise<MadeModel> {
  const root = contentDir(options.content, io.env);
  const known = existsSync(root) && (await readTree(root, patienceOf('indicators', io), () => yamlOf(root, named)));
  return known ? runPipeline(loadInput({ root, name: known })) : readUnadded(named, options);
}

/** Finds the name of the YAML of a report that is named by its id or by the path of its raw file. Undefined if the library has no such report. */
function yamlOf(root: string, named: string): string | undefined {
  const folder = join(root, SOURCES);
  if (!existsSync(folder)) return undefined;
  const names = yamlNames(root);
  if (existsSync(named)) return names.find((name) => name === yamlNameOf(relative(folder, named)));
  return names.find((name) => identityOf(root, name).id === named && existsSync(join(folder, sourceNameOf(name))));
}

function yearOf(text: string): number {
  if (!/^(?:19|20)[0-9]{2}$/u.test(text)) throw new InvalidArgumentError('a year of four digits is wanted');
  return Number(text);
}

if (import.meta.main) await runAsProgram(run);
