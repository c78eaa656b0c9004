/** A small content tree of what is new or changes: reports are made in it, and only what could be made goes into the library. */
import { copyFileSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseDocument } from 'yaml';
import type { MadeFiles } from '../pipeline/make-files.ts';
import type { Outputs } from '../tree/transaction.ts';
import type { Decision } from './decide.ts';
import type { Examined } from './examine.ts';
import type { Entry } from './library.ts';
import { identityYaml } from './yaml.ts';

/** Lays out the tree in an empty folder. @returns the names of its YAML files, sorted */
export function writeStage(root: string, stage: string, { added, joined }: Decision): string[] {
  const sources = join(stage, 'sources');
  mkdirSync(sources, { recursive: true });
  copyIfThere(root, stage, 'releases.yaml');
  for (const { entry, examined, proposal } of added) {
    copyFileSync(examined.path, join(sources, entry.file));
    writeFileSync(join(sources, `${entry.file}.yaml`), identityYaml(proposal, provenanceOf(examined), entry.witnesses));
  }
  for (const { entry, examined, file } of joined) {
    copyFileSync(examined.path, join(sources, file));
    if (!added.some((one) => one.entry === entry)) stageKnown(root, stage, entry);
  }
  return readdirSync(sources)
    .filter((name) => name.endsWith('.yaml'))
    .sort();
}

/** A report that the library has: its raw files so far, its registry, and its YAML with all witnesses. */
function stageKnown(root: string, stage: string, { file, witnesses, identity }: Entry): void {
  for (const raw of [file, ...witnesses]) copyIfThere(root, stage, join('sources', raw));
  copyIfThere(root, stage, join('anchors', `${identity.id}.json`));
  const path = join('sources', `${file}.yaml`);
  const yaml = parseDocument(readFileSync(join(root, path), 'utf8'));
  yaml.set('witnesses', witnesses);
  writeFileSync(join(stage, path), yaml.toString({ lineWidth: 0, flowCollectionPadding: false }));
}

function copyIfThere(from: string, to: string, path: string): void {
  if (existsSync(join(from, path)) && !existsSync(join(to, path))) cpSync(join(from, path), join(to, path));
}

function provenanceOf({ path, frontMatter }: Examined): Record<string, unknown> {
  const from = [frontMatter.source, frontMatter.url]
    .flat()
    .filter((value) => typeof value === 'string' && value !== '');
  return {
    received: `由 npm run add 加入，原文件名：${basename(path)}`,
    ...(from.length > 0 ? { url: from.length === 1 ? from[0] : from } : {}),
  };
}

/** What goes into the library: raw files, YAML and generated files of all that could be made, by path below the tree. */
export function stagedOutputs(stage: string, names: readonly string[], made: readonly MadeFiles[]): Outputs {
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
