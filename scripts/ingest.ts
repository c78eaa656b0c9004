/** `npm run ingest`: raw sources and their YAML become reports, readable pages, source lines and anchors. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { Command } from 'commander';
import { readReleases } from '../src/anchors/files.ts';
import type { Registry } from '../src/anchors/registry.ts';
import { registryOf, signposts } from './anchors/rename.ts';
import { settle } from './anchors/settle.ts';
import { contentDir } from './cli/content-dir.ts';
import { formatMessage, Refused, refuse } from './cli/messages.ts';
import { run } from './cli/run.ts';
import { summary } from './cli/summary.ts';
import { readDecisions } from './edit/decisions.ts';
import type { Message } from './pipeline.ts';
import { type CleanSource, cleanSource, makeReport, type Processed } from './process.ts';
import { readIdentity } from './read/identity.ts';
import { whyNotReport } from './read/is-report.ts';
import { readSource } from './read/read.ts';
import type { ReadSource } from './read/source.ts';
import { outputsOf, staleOutputs } from './write/outputs.ts';
import { changes, commit, type Outputs } from './write/transaction.ts';
import { verify } from './write/verify.ts';

const command = new Command('ingest')
  .description('Makes the reports anew from content/sources.')
  .option('--content <dir>', 'another content tree (also CONTENT_DIR)')
  .option('--check', 'write nothing; fail if anything would change')
  .option('--quiet', 'no table at the end');

await run(command, async ({ content, check, quiet }: { content?: string; check?: boolean; quiet?: boolean }) => {
  const root = contentDir(content);
  const reports = await processAll(root);
  const outputs: Outputs = new Map(
    reports.flatMap(({ report, source, registries }) => [...outputsOf(report, source, registries)]),
  );
  for (const path of staleOutputs(root, outputs)) outputs.set(path, null);

  if (!quiet) console.log(summary(reports.map(({ report }) => report)));
  if (check) {
    const pending = changes(root, outputs);
    for (const { path, kind } of pending)
      console.error(`${relative('.', join(root, path))} would be ${kind}; run npm run ingest`);
    return pending.length === 0 ? 0 : 1;
  }
  const done = commit(root, outputs);
  console.log(`${reports.length} reports, ${done.length} files written.`);
  return 0;
});

/** A report, what it was read from, and the registries of its id and its former ones. */
type Ingested = Processed & { source: Awaited<ReturnType<typeof readSource>>; registries: Registry[] };

/** Every report of the tree; ends the run at the first that cannot be made. */
async function processAll(root: string): Promise<Ingested[]> {
  const folder = join(root, 'sources');
  if (!existsSync(folder))
    refuse('no-sources', 'there is no such folder; put raw reports and their YAML into it', { file: folder });
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort();
  const releases = readReleases(root);
  const processed: Ingested[] = [];
  const ids = new Map<string, string>();
  const messages: Message[] = [];
  for (const name of names) {
    const yaml = readFileSync(join(folder, name), 'utf8');
    const identity = readIdentity(yaml, name);
    const other = ids.get(identity.id);
    if (other) refuse('same-id', `has the id ${identity.id}, like ${other}; give one of them another`, { file: name });
    ids.set(identity.id, name);
    const file = name.replace(/\.yaml$/u, '');
    if (!existsSync(join(folder, file)))
      refuse('no-source', `describes ${file}, which is not there; add it or remove the YAML`, { file: name });
    const source = await readSource(file, readFileSync(join(folder, file)), identity.encoding);
    refuseOthers(source);
    const witnesses = await readWitnesses(folder, identity.witnesses ?? [], name);
    const made = makeReport(cleanSource(source), identity, readDecisions(yaml, name), witnesses);
    const { id, formerIds = [], anchors } = identity;
    const settled = settle(made.report, registryOf(root, id, formerIds), releases, anchors);
    const result = { report: settled.report, messages: [...made.messages, ...settled.messages] };
    verify(result.report, [source, ...witnesses.map((witness) => witness.source)]);
    messages.push(...result.messages.map((message) => ({ file, ...message })));
    processed.push({ ...result, source, registries: [settled.registry, ...signposts(root, id, formerIds)] });
  }
  const error = messages.find((message) => message.severity === 'error');
  for (const message of messages) if (message !== error) console.error(formatMessage(message));
  if (error) throw new Refused(error);
  return processed.sort((one, another) => (one.report.id < another.report.id ? -1 : 1));
}

async function readWitnesses(folder: string, files: string[], yaml: string): Promise<CleanSource[]> {
  return Promise.all(
    files.map(async (file) => {
      if (!existsSync(join(folder, file)))
        refuse('no-witness', `names the witness ${file}, which is not there; add it or take the name out`, {
          file: yaml,
        });
      return cleanSource(await readSource(file, readFileSync(join(folder, file))));
    }),
  );
}

function refuseOthers({ file, lines }: ReadSource): void {
  const why = whyNotReport(lines.map((line) => line.points.join('')).join('\n'));
  if (why) refuse('not-a-report', why, { file });
}
