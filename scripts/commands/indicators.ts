/**
 * `npm run --silent indicators -- <file or id>`: prints the figures that a report states as JSON, without adding it. A
 * report of the library is read with what its editors decided.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import type { Report } from '../src/model/report.ts';
import { contentDir } from './cli/content-dir.ts';
import { formatMessage } from './cli/messages.ts';
import { run } from './cli/run.ts';
import { csvOf } from './pipeline/indicators/csv.ts';
import { applyIndicatorDecisions } from './pipeline/indicators/decide.ts';
import { NO_INDICATOR_DECISIONS, readIndicatorDecisions } from './pipeline/indicators/decisions.ts';
import { extractIndicators } from './pipeline/indicators/extract.ts';
import { readRaw } from './pipeline/indicators/raw.ts';
import type { Message } from './pipeline.ts';
import { readReport } from './write/read-report.ts';

interface Options {
  content?: string;
  region?: string;
  year?: number;
  csv?: boolean;
}

const command = new Command('indicators')
  .description('Prints the figures that a report states: targets and outcomes, each with its place in the text.')
  .argument('<report>', 'a raw file, or the id of a report of the library, e.g. datong/2017')
  .option('--content <dir>', 'another content tree (also CONTENT_DIR)')
  .option('--region <name or code>', 'whose report it is, where the text does not say')
  .option('--year <year>', 'of which year it is, where the text does not say', (text) => {
    if (!/^(?:19|20)[0-9]{2}$/u.test(text)) throw new InvalidArgumentError('a year of four digits is wanted');
    return Number(text);
  })
  .option('--csv', 'print a table for spreadsheets instead of JSON')
  .allowExcessArguments(false);

await run(command, async (options: Options, [name = '']) => {
  const { report, decisions } = await load(name, options);
  const { rows, messages } = applyIndicatorDecisions(extractIndicators(report), decisions, report.blocks);
  const { id, region, year } = report;
  const table = { report: { id, region: region.name, code: region.code, year }, rows };
  process.stdout.write(options.csv ? csvOf([table]) : `${JSON.stringify(rows, null, 2)}\n`);
  tell(messages);
  return messages.some(({ severity }) => severity === 'error') ? 1 : 0;
});

/** A report of the library by its id, with its decisions; any file otherwise. */
async function load(
  name: string,
  options: Options,
): Promise<{ report: Report; decisions: typeof NO_INDICATOR_DECISIONS }> {
  const root = contentDir(options.content);
  const published = join(root, 'reports', `${name}.json`);
  if (existsSync(name) || !existsSync(published)) {
    return { report: await readRaw(name, options), decisions: NO_INDICATOR_DECISIONS };
  }
  const report = readReport(published);
  const yaml = `${report.sources[0]?.file ?? ''}.yaml`;
  const path = join(root, 'sources', yaml);
  return {
    report,
    decisions: existsSync(path) ? readIndicatorDecisions(readFileSync(path, 'utf8'), yaml) : NO_INDICATOR_DECISIONS,
  };
}

function tell(messages: Message[]): void {
  for (const message of messages) console.error(formatMessage(message));
}
