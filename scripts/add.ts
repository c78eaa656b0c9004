/** `npm run add -- <file or folder>…`: raw files become reports of the library, or further sources of reports that it has. */
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { parseDocument } from 'yaml';
import { type Origin, unpackCollections } from './add/collections.ts';
import { type Decision, decide, percent } from './add/decide.ts';
import { type Examined, examine, type Item } from './add/examine.ts';
import { type Entry, readLibrary } from './add/library.ts';
import { makeWithDoubts, type NewTask } from './add/make.ts';
import { identityYaml } from './add/yaml.ts';
import { contentDir } from './cli/content-dir.ts';
import { formatMessage, refuse } from './cli/messages.ts';
import { mapInThreads } from './cli/pool.ts';
import { progress } from './cli/progress.ts';
import { run } from './cli/run.ts';
import { summary } from './cli/summary.ts';
import type { Made } from './ingest/one.ts';
import type { Message } from './pipeline.ts';
import { COLLECTIONS } from './read/collection.ts';
import { READABLE } from './read/read.ts';
import { changes, commit, type Outputs } from './write/transaction.ts';

interface Options {
  content?: string;
  region?: string;
  year?: number;
  check?: boolean;
  acceptDamaged?: boolean;
}

const command = new Command('add')
  .description(
    'Adds raw reports to the library: source, YAML, model and page. Without arguments: the files in content/sources that no YAML names.',
  )
  .argument('[paths...]', 'files or folders')
  .option('--content <dir>', 'another content tree (also CONTENT_DIR)')
  .option('--region <name or code>', 'whose report it is, where the text does not say')
  .option('--year <year>', 'of which year it is, where the text does not say', (text) => {
    if (!/^(?:19|20)[0-9]{2}$/u.test(text)) throw new InvalidArgumentError('a year of four digits is wanted');
    return Number(text);
  })
  .option('--accept-damaged', 'take files with characters that cannot be read; each stays visible as lost')
  .option('--check', 'write nothing; only say what would be added');

/** Doubts of more reports than these are only counted. */
const FEW = 10;

await run(command, async (options: Options, paths) => {
  const root = contentDir(options.content);
  const { entries, files } = readLibrary(root);
  const wanted = paths.length > 0 ? filesOf(paths) : unnamed(root, entries);
  const stage = mkdtempSync(join(tmpdir(), 'add-'));
  try {
    const { paths: found, origins, messages } = await unpackCollections(wanted, join(stage, 'rows'));
    const items = found.map((path): Item => ({ path, ...(options.acceptDamaged ? { damaged: 'accepted' } : {}) }));
    const examined = await inThreads<Item, Examined>('./add/examine.ts', examine.name, items, 'read');
    const refused = examined.flatMap(({ refusal }) => refusal ?? []);
    const taken = examined.filter(({ refusal }) => refusal === null);
    const decision = decide(taken, entries, files, root, options);
    decision.messages.unshift(...messages);

    const names = writeStage(root, stage, decision, origins);
    const tasks = names.map((name): NewTask => ({ root: stage, name, library: root }));
    const made = await inThreads<NewTask, Made>('./add/make.ts', makeWithDoubts.name, tasks, 'add');
    const failed = made.flatMap(({ messages }) => messages.filter(({ severity }) => severity === 'error'));
    const outputs = outputsOf(stage, names, made);
    tell(decision, made, [...refused, ...failed], (path) => origins.get(path)?.place ?? path);
    const done = options.check ? changes(root, outputs) : commit(root, outputs);
    const errors = [...decision.messages.filter(({ severity }) => severity === 'error'), ...refused, ...failed].length;
    const counts = `${decision.added.length} added, ${decision.joined.length} joined as witnesses, ${errors} refused`;
    console.log(`${counts}, ${done.length} files ${options.check ? 'would be ' : ''}written.`);
    return errors > 0 ? 1 : 0;
  } finally {
    rmSync(stage, { recursive: true, force: true });
  }
});

async function inThreads<Item, Result>(module: string, name: string, items: Item[], label: string): Promise<Result[]> {
  const bar = progress(label, items.length);
  try {
    return await mapInThreads<Item, Result>(new URL(module, import.meta.url), name, items, bar.step);
  } finally {
    bar.stop();
  }
}

/** The files named, and in the folders named those that can be read. */
function filesOf(paths: string[]): string[] {
  return paths.flatMap((path) => {
    if (!existsSync(path)) refuse('no-file', 'is not there', { file: path });
    if (!statSync(path).isDirectory()) return [path];
    return readdirSync(path, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && [...READABLE, ...COLLECTIONS].includes(extname(entry.name).toLowerCase()))
      .map((entry) => join(entry.parentPath, entry.name))
      .sort();
  });
}

/** Files among the sources that no YAML names: what a pull request dropped there. */
function unnamed(root: string, entries: Entry[]): string[] {
  const known = new Set(entries.flatMap(({ file, witnesses }) => [file, ...witnesses]));
  const folder = join(root, 'sources');
  if (!existsSync(folder)) refuse('no-sources', 'there is no such folder; name the files to add', { file: folder });
  return readdirSync(folder)
    .filter((name) => !known.has(name) && !name.endsWith('.yaml') && !name.startsWith('.'))
    .sort()
    .map((name) => join(folder, name));
}

/** Lays out a small content tree of what is new or changes, and names its YAML files. */
function writeStage(root: string, stage: string, { added, joined }: Decision, origins: Map<string, Origin>): string[] {
  const sources = join(stage, 'sources');
  mkdirSync(sources, { recursive: true });
  for (const name of ['releases.yaml']) if (existsSync(join(root, name))) cpSync(join(root, name), join(stage, name));
  for (const { entry, examined, proposal } of added) {
    cpSync(examined.path, join(sources, entry.file));
    writeFileSync(
      join(sources, `${entry.file}.yaml`),
      identityYaml(proposal, provenanceOf(examined, origins), entry.witnesses, examined.damaged),
    );
  }
  for (const { entry, examined, file } of joined) {
    cpSync(examined.path, join(sources, file));
    if (added.some((one) => one.entry === entry)) continue;
    for (const raw of [entry.file, ...entry.witnesses]) {
      if (!existsSync(join(sources, raw)) && existsSync(join(root, 'sources', raw)))
        cpSync(join(root, 'sources', raw), join(sources, raw));
    }
    const yaml = parseDocument(readFileSync(join(root, 'sources', `${entry.file}.yaml`), 'utf8'));
    yaml.set('witnesses', entry.witnesses);
    writeFileSync(join(sources, `${entry.file}.yaml`), yaml.toString({ lineWidth: 0, flowCollectionPadding: false }));
    const registry = join('anchors', `${entry.identity.id}.json`);
    if (existsSync(join(root, registry))) cpSync(join(root, registry), join(stage, registry));
  }
  return readdirSync(sources)
    .filter((name) => name.endsWith('.yaml'))
    .sort();
}

function provenanceOf({ path, frontMatter }: Examined, origins: Map<string, Origin>): Record<string, unknown> {
  const from = [frontMatter.source, frontMatter.url]
    .flat()
    .filter((value) => typeof value === 'string' && value !== '');
  return {
    received: origins.get(path)?.received ?? `由 npm run add 加入，原文件名：${basename(path)}`,
    ...(from.length > 0 ? { url: from.length === 1 ? from[0] : from } : {}),
  };
}

/** Raw files, YAML and generated files of all that could be made. */
function outputsOf(stage: string, names: string[], made: Made[]): Outputs {
  const outputs: Outputs = new Map();
  names.forEach((name, index) => {
    const one = made[index];
    if (!one || one.id === '') return;
    const yaml = readFileSync(join(stage, 'sources', name), 'utf8');
    const witnesses = (parseDocument(yaml).toJS() as { witnesses?: string[] }).witnesses ?? [];
    outputs.set(`sources/${name}`, yaml);
    for (const raw of [name.replace(/\.yaml$/u, ''), ...witnesses])
      outputs.set(`sources/${raw}`, readFileSync(join(stage, 'sources', raw)));
    for (const [path, content] of one.outputs) outputs.set(path, content);
  });
  return outputs;
}

/** What was found, report by report, then what is doubtful, then what was refused. */
function tell(
  { added, joined, messages }: Decision,
  made: Made[],
  refused: Message[],
  shown: (path: string) => string,
): void {
  const rows = made.flatMap(({ row }) => row ?? []);
  if (rows.length > 0) console.log(summary(rows));
  for (const { entry, examined } of added) {
    const { region, year, yearBasis, id } = entry.identity;
    const { date, meeting, speaker } = examined.facts;
    const facts = [date, meeting, speaker].flatMap((fact) => fact?.value ?? []);
    console.log(
      `${shown(examined.path)} -> ${id}: ${region.name} (${region.code}, ${region.basis}), ${year} (${yearBasis})${facts.length > 0 ? `, ${facts.join(', ')}` : ''}`,
    );
  }
  for (const { entry, examined, share } of joined) {
    console.log(
      `${shown(examined.path)} -> witness of ${entry.identity.id} (${percent(share)} of the shorter text is in the longer)`,
    );
  }
  const all = [...messages, ...doubtsOf(made), ...refused].map((message) =>
    formatMessage({ ...message, ...(message.file ? { file: shown(message.file) } : {}) }),
  );
  for (const line of new Set(all)) console.error(line);
}

/** What an editor should look at: place by place for a few reports, by their number for many. */
function doubtsOf(made: Made[]): Message[] {
  return made.flatMap(({ id, messages }) => {
    const doubts = messages.filter(({ severity }) => severity !== 'error');
    if (made.length <= FEW || doubts.length === 0) return doubts;
    const file = doubts[0]?.file ?? '';
    return [
      { rule: 'doubts', severity: 'info' as const, text: `has ${doubts.length} doubts: npm run doubts -- ${id}`, file },
    ];
  });
}
