/** `npm run doubts -- <id>…`: prints what looks suspicious in a report, each with its place and a decision ready to paste. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { stringify } from 'yaml';
import { contentDir } from './cli/content-dir.ts';
import { formatMessage, refuse } from './cli/messages.ts';
import { run } from './cli/run.ts';
import { type Decisions, readDecisions } from './edit/decisions.ts';
import type { Material } from './edit/find/doubt.ts';
import { evidenceOf } from './edit/find/evidence.ts';
import { findDoubts, messageOf, openDoubts, proposal } from './edit/find/find.ts';
import { sourceText } from './edit/source-text.ts';
import { cleanSource, makeReport } from './process.ts';
import { readIdentity } from './read/identity.ts';
import { readSource } from './read/read.ts';
import { readReport } from './write/read-report.ts';

const command = new Command('doubts')
  .description('Prints what looks suspicious in a report, with decisions ready to paste into its YAML.')
  .argument('[ids...]', 'reports, e.g. datong/2022; all if none is named')
  .option('--content <dir>', 'another content tree (also CONTENT_DIR)')
  .option('--all', 'also what the YAML has already judged')
  .option('--rule <id>', 'only doubts of this rule');

await run(command, async ({ content, all, rule }: { content?: string; all?: boolean; rule?: string }, ids) => {
  const root = contentDir(content);
  const texts = libraryTexts(root);
  const wanted = sourcesOf(root).filter(({ id }) => ids.length === 0 || ids.includes(id));
  const unknown = ids.find((id) => !wanted.some((source) => source.id === id));
  if (unknown) refuse('unknown-report', `there is no report ${unknown} in ${join(root, 'sources')}`);
  for (const { id, name } of wanted) {
    const { material, decisions } = await materialOf(root, name, texts, id);
    const doubts = (all ? findDoubts(material) : openDoubts(material, decisions)).filter(
      (doubt) => !rule || doubt.rule === rule,
    );
    for (const doubt of doubts) {
      console.log(`# ${formatMessage(messageOf(material, doubt, name.replace(/\.yaml$/u, '')))}`);
      console.log(
        stringify([proposal(material, doubt)], { lineWidth: 0 })
          .replace(/^/gmu, '  ')
          .trimEnd(),
      );
    }
    console.log(`# ${id}: ${doubts.length} doubts`);
  }
  return 0;
});

function sourcesOf(root: string): { id: string; name: string }[] {
  const folder = join(root, 'sources');
  if (!existsSync(folder)) refuse('no-sources', 'there is no such folder', { file: folder });
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => ({ name, id: readIdentity(readFileSync(join(folder, name), 'utf8'), name).id }));
}

/** The texts of the published reports: what words are known. */
function libraryTexts(root: string): Map<string, string> {
  const folder = join(root, 'reports');
  if (!existsSync(folder)) return new Map();
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json'));
  return new Map(
    files.map((name) => {
      const report = readReport(join(folder, name));
      return [report.id, report.blocks.map(({ text }) => text).join('\n')];
    }),
  );
}

async function materialOf(
  root: string,
  name: string,
  texts: Map<string, string>,
  id: string,
): Promise<{ material: Material; decisions: Decisions }> {
  const folder = join(root, 'sources');
  const yaml = readFileSync(join(folder, name), 'utf8');
  const identity = readIdentity(yaml, name);
  const decisions = readDecisions(yaml, name);
  const file = name.replace(/\.yaml$/u, '');
  const clean = cleanSource(await readSource(file, readFileSync(join(folder, file)), identity));
  const { report } = makeReport(clean, identity, decisions);
  const text = sourceText(clean.passages);
  const others = [...texts].filter(([other]) => other !== id).map(([, words]) => words);
  return { material: { text, report, evidence: evidenceOf(text.text, others) }, decisions };
}
