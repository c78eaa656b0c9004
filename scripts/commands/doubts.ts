/** `npm run doubts -- <id>…`: prints what looks suspicious in a report, each with its place and a decision ready to paste. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { stringify } from 'yaml';
import { commandOf, type Run, runAsProgram } from '../cli/command.ts';
import type { Io } from '../cli/io.ts';
import { formatMessage } from '../cli/messages.ts';
import { readIdentity } from '../decisions/identity.ts';
import type { Doubt, Material } from '../doubts/doubt.ts';
import { knownTexts } from '../doubts/known-texts.ts';
import { materialOf } from '../doubts/material-of.ts';
import { findDoubts, messageOf, openDoubts, proposal } from '../doubts/open-doubts.ts';
import { contentDir } from '../tree/content-dir.ts';
import { patienceOf } from '../tree/lock.ts';
import { readTree } from '../tree/open-tree.ts';
import { refuseUnknown } from '../tree/reports.ts';
import { yamlNames } from '../tree/sources.ts';
import { DESCRIPTIONS } from './descriptions.ts';

const define = () =>
  new Command('doubts')
    .description(DESCRIPTIONS.doubts)
    .argument('[ids...]', 'reports, e.g. datong/2022; all if none is named')
    .option('--content <dir>', 'another content tree (also CONTENT_DIR)')
    .option('--all', 'also what the YAML has already judged')
    .option('--rule <id>', 'only doubts of this rule');

interface Options {
  content?: string;
  all?: boolean;
  rule?: string;
}

export const run: Run = commandOf<Options>(define, (options, ids, io) => {
  const root = contentDir(options.content, io.env);
  return readTree(root, patienceOf('doubts', io), () => doubts(root, ids, options, io));
});

async function doubts(root: string, ids: string[], { all, rule }: Options, io: Io): Promise<number> {
  const sources = sourcesOf(root);
  refuseUnknown(
    ids,
    sources.map(({ id }) => id),
    join(root, 'sources'),
  );
  const texts = knownTexts(root);
  for (const { id, name } of sources.filter((source) => ids.length === 0 || ids.includes(source.id))) {
    const { material, decisions } = await materialOf(root, name, texts);
    const found = all ? findDoubts(material) : openDoubts(material, decisions);
    const wanted = found.filter((doubt) => !rule || doubt.rule === rule);
    for (const doubt of wanted) io.out(asYaml(material, doubt, name.replace(/\.yaml$/u, '')));
    io.out(`# ${id}: ${wanted.length} doubts`);
  }
  return 0;
}

function sourcesOf(root: string): { id: string; name: string }[] {
  return yamlNames(root).map((name) => ({
    name,
    id: readIdentity(readFileSync(join(root, 'sources', name), 'utf8'), name).id,
  }));
}

/** The doubt as a comment, below it the decision as an item of the YAML's `notes`. */
function asYaml(material: Material, doubt: Doubt, file: string): string {
  const decision = stringify([proposal(material, doubt)], { lineWidth: 0 });
  return `# ${formatMessage(messageOf(material, doubt, file))}\n${decision.replace(/^/gmu, '  ').trimEnd()}`;
}

if (import.meta.main) await runAsProgram(run);
