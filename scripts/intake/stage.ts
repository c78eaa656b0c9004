/**
 * Makes a small content tree (the stage) of the reports that are new or change. Reports are made there, and only those that succeed go into the
 * library.
 */
import { copyFileSync, cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseDocument } from 'yaml';
import { RELEASES, reportFiles, SOURCES, sourceFile, yamlNameOf } from '../../src/tree/files.ts';
import type { MadeFiles } from '../pipeline/make-files.ts';
import { identityOf, rawFilesOf, readYaml, yamlNames } from '../tree/sources.ts';
import type { Outputs } from '../tree/transaction.ts';
import type { Examined } from './examine.ts';
import type { KnownReport } from './library.ts';
import type { IntakePlan } from './plan.ts';
import { identityYaml } from './yaml.ts';

/**
 * Writes the stage into an empty folder: a small content tree of the reports that are new or change, with raw files, YAML, registries and releases.
 * @returns the names of its YAML files, sorted
 */
export function writeStage(root: string, stage: string, { added, joined }: IntakePlan): string[] {
  const sources = join(stage, SOURCES);
  mkdirSync(sources, { recursive: true });
  copyIfThere(root, stage, RELEASES);
  for (const { report, examined, proposal } of added) {
    copyFileSync(examined.path, join(sources, report.file));
    writeFileSync(
      join(sources, yamlNameOf(report.file)),
      identityYaml(root, proposal, provenanceOf(examined), report.witnesses, examined.damaged),
    );
  }
  for (const { report, examined, file } of joined) {
    copyFileSync(examined.path, join(sources, file));
    if (!added.some((other) => other.report === report)) stageKnown(root, stage, report);
  }
  return yamlNames(stage);
}

/** Copies a report that the library has: its raw files, its registry, and its YAML with the old and new witnesses. */
function stageKnown(root: string, stage: string, { file, witnesses, identity }: KnownReport): void {
  for (const raw of [file, ...witnesses]) copyIfThere(root, stage, sourceFile(raw));
  copyIfThere(root, stage, reportFiles(identity.id).registry);
  const name = yamlNameOf(file);
  const yaml = parseDocument(readYaml(root, name));
  const [, ...before] = rawFilesOf(name, identityOf(root, name));
  if (before.length === 0) yaml.set('witnesses', witnesses);
  else for (const witness of witnesses.slice(before.length)) yaml.addIn(['witnesses'], witness);
  writeFileSync(join(stage, sourceFile(name)), yaml.toString({ lineWidth: 0, flowCollectionPadding: false }));
}

function copyIfThere(from: string, to: string, path: string): void {
  if (existsSync(join(from, path)) && !existsSync(join(to, path))) cpSync(join(from, path), join(to, path));
}

function provenanceOf({ path, received, frontMatter }: Examined): Record<string, unknown> {
  const from = [frontMatter.source, frontMatter.url]
    .flat()
    .filter((value) => typeof value === 'string' && value !== '');
  return {
    received: received ?? `由 npm run add 加入，原文件名：${basename(path)}`,
    ...(from.length > 0 ? { url: from.length === 1 ? from[0] : from } : {}),
  };
}

/** The files that go into the library, by path below the tree: raw files, YAML and generated files of each report that could be made. */
export function stagedOutputs(stage: string, names: readonly string[], made: readonly MadeFiles[]): Outputs {
  const outputs: Outputs = new Map();
  names.forEach((name, index) => {
    const files = made[index];
    if (!files || files.id === '') return;
    outputs.set(sourceFile(name), readYaml(stage, name));
    for (const raw of rawFilesOf(name, identityOf(stage, name)))
      outputs.set(sourceFile(raw), readFileSync(join(stage, sourceFile(raw))));
    for (const [path, content] of files.outputs) outputs.set(path, content);
  });
  return outputs;
}
