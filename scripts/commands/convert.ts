/**
 * Converts standard input to Traditional script, line by line: `npm run --silent convert -- tw < file`.
 * `--report <id>` adds that report's own word lists; `--content DIR` names another content tree.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command, Option } from 'commander';
import type { Report, VariantLists } from '../../src/model/report.ts';
import { converterFor } from '../../src/variants/convert.ts';
import { VARIANTS } from '../../src/variants/variants.ts';
import { endOf } from '../cli/run.ts';

const SEGMENTS = VARIANTS.flatMap(({ segment }) => segment || []);

const command = new Command('convert')
  .argument('<script>', SEGMENTS.join(' or '))
  .option('--report <id>', 'add the word lists of one report, e.g. datong/2022')
  .addOption(new Option('--content <dir>', 'content tree').env('CONTENT_DIR').default('content'))
  .exitOverride(endOf)
  .parse();

const [segment] = command.args;
const { report, content } = command.opts<{ report?: string; content: string }>();
const info = VARIANTS.find((script) => script.segment === segment && script.segment !== '');
if (!info) throw command.error(`unknown variant “${segment}”: ${SEGMENTS.join(' or ')}`, { exitCode: 2 });

/** The lists that a report's model carries. */
function listsOf(id: string): VariantLists | undefined {
  const file = join(content, 'reports', `${id}.json`);
  if (!existsSync(file)) throw command.error(`no report “${id}” in ${join(content, 'reports')}`);
  return (JSON.parse(readFileSync(file, 'utf8')) as Report).script;
}

const convert = converterFor(info.lang, report ? listsOf(report) : undefined);
let rest = '';
for await (const chunk of process.stdin.setEncoding('utf8')) {
  const lines = `${rest}${chunk}`.split('\n');
  rest = lines.pop() ?? '';
  for (const line of lines) process.stdout.write(`${convert(line)}\n`);
}
process.stdout.write(convert(rest));
