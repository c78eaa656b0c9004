/**
 * Converts standard input to Traditional script, line by line: `npm run --silent convert -- tw < file`.
 * `--report <id>` adds that report's own word lists; `--content DIR` names another content tree.
 */
import { Command } from 'commander';
import { contentDir } from '../../src/tree/content-dir.ts';
import { converterFor } from '../../src/variants/convert.ts';
import { keyOfVariant, VARIANT_KEYS, VARIANTS, type Variant } from '../../src/variants/variants.ts';
import { commandOf, type Run, runAsProgram, wrongUsage } from '../cli/command.ts';
import { patienceOf } from '../tree/lock.ts';
import { readTree } from '../tree/open-tree.ts';
import { namedReports } from '../tree/reports.ts';
import { DESCRIPTIONS } from './descriptions.ts';

const define = () =>
  new Command('convert')
    .description(DESCRIPTIONS.convert)
    .argument('<script>', VARIANT_KEYS.join(' or '))
    .option('--report <id>', 'add the word lists of one report, e.g. datong/2022')
    .option('--content <dir>', 'another content tree (also CONTENT_DIR)');

interface Options {
  report?: string;
  content?: string;
}

export const run: Run = commandOf<Options>(define, async ({ report, content }, [segment = ''], io) => {
  const { lang } = variantNamed(segment);
  const root = contentDir(content, io.env);
  const readLists = () => namedReports(root, report ? [report] : [])[0]?.script;
  const lists = report ? await readTree(root, patienceOf('convert', io), readLists) : undefined;
  const convert = converterFor(lang, lists);
  let rest = '';
  for await (const piece of io.input) {
    const lines = `${rest}${piece}`.split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) io.out(convert(line));
  }
  io.write(convert(rest));
  return 0;
});

function variantNamed(segment: string): Variant {
  const variant = VARIANTS.find(({ lang }) => keyOfVariant(lang) === segment);
  return variant ?? wrongUsage(`unknown variant “${segment}”: ${VARIANT_KEYS.join(' or ')}`);
}

if (import.meta.main) await runAsProgram(run);
