/** `npm run doubts -- <id>…`: prints the suspicious places of a report, each with its line and column and with a decision ready to paste. */
import { join } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { stringify } from 'yaml';
import { didYouMean } from '../../src/model/did-you-mean.ts';
import { contentDir } from '../../src/tree/content-dir.ts';
import { SOURCES, sourceNameOf } from '../../src/tree/files.ts';
import { commandOf, type Run, runAsProgram } from '../cli/command.ts';
import type { Io } from '../cli/io.ts';
import { formatMessage, messageOfFault } from '../cli/messages.ts';
import { DOUBT_RULES, type Doubt, type DoubtRule, isLikely, type Material } from '../doubts/doubt.ts';
import { knownTexts } from '../doubts/known-texts.ts';
import { materialOf } from '../doubts/material-of.ts';
import { findDoubts, messageOf, openDoubts, proposal } from '../doubts/open-doubts.ts';
import { patienceOf } from '../tree/lock.ts';
import { readTree } from '../tree/open-tree.ts';
import { refuseUnknown } from '../tree/reports.ts';
import { identityOf, yamlNames } from '../tree/sources.ts';
import { DESCRIPTIONS } from './descriptions.ts';

const define = () =>
  new Command('doubts')
    .description(DESCRIPTIONS.doubts)
    .argument('[ids...]', 'reports, e.g. datong/2022; all if none is named')
    .option('--content <dir>', 'another content tree (also CONTENT_DIR)')
    .option('--faint', 'also what is seldom right')
    .option('--all', 'all of them, also what the YAML has already judged')
    .option('--rule <id>', 'only doubts of this rule, e.g. doubt/sign', ruleNamed);

interface Options {
  content?: string;
  faint?: boolean;
  all?: boolean;
  rule?: DoubtRule;
}

export const run: Run = commandOf<Options>(define, (options, ids, io) => {
  const root = contentDir(options.content, io.env);
  return readTree(root, patienceOf('doubts', io), () => doubts(root, ids, options, io));
});

async function doubts(root: string, ids: string[], { faint, all, rule }: Options, io: Io): Promise<number> {
  let failed = 0;
  const attempt = async <Result>(name: string, task: () => Result | Promise<Result>): Promise<Result[]> => {
    try {
      return [await task()];
    } catch (error) {
      failed += 1;
      io.err(formatMessage(messageOfFault(error, name)));
      return [];
    }
  };
  const sources: { id: string; name: string }[] = [];
  for (const name of yamlNames(root)) sources.push(...(await attempt(name, () => sourceOf(root, name))).flat());
  refuseUnknown(
    ids,
    sources.map(({ id }) => id),
    join(root, SOURCES),
  );
  const texts = knownTexts(root);
  for (const { id, name } of sources.filter((source) => ids.length === 0 || ids.includes(source.id))) {
    await attempt(name, async () => {
      const { material, decisions } = await materialOf(root, name, texts);
      const found = all ? findDoubts(material) : openDoubts(material, decisions);
      const wanted = found.filter((doubt) => !rule || doubt.rule === rule);
      const shown = faint || all ? wanted : wanted.filter(isLikely);
      for (const doubt of shown) io.out(asYaml(material, doubt, sourceNameOf(name)));
      const hidden = wanted.length - shown.length;
      io.out(`# ${id}: ${shown.length} doubts`);
      if (hidden > 0) io.out(`# ${hidden} more are seldom right; --faint shows them`);
    });
  }
  return failed === 0 ? 0 : 1;
}

/** A source by the id of its report; none if the report was taken down, since nothing of its text is to be judged. */
function sourceOf(root: string, name: string): { id: string; name: string }[] {
  const { id, withdrawn } = identityOf(root, name);
  return withdrawn?.what === 'report' ? [] : [{ id, name }];
}

/** The rule with this name, which may be written without `doubt/`. */
function ruleNamed(given: string): DoubtRule {
  const whole = given.includes('/') ? given : `doubt/${given}`;
  const rule = DOUBT_RULES.find((own) => own === whole);
  if (rule) return rule;
  throw new InvalidArgumentError(
    `there is no such rule${didYouMean(whole, DOUBT_RULES)}; rules are ${DOUBT_RULES.join(', ')}`,
  );
}

/** Writes the doubt as a YAML comment, and below it the proposed decision as an item of the YAML's `notes`. */
function asYaml(material: Material, doubt: Doubt, file: string): string {
  const decision = stringify([proposal(material, doubt)], { lineWidth: 0 });
  return `# ${formatMessage(messageOf(material, doubt, file))}\n${decision.replace(/^/gmu, '  ').trimEnd()}`;
}

if (import.meta.main) await runAsProgram(run);
