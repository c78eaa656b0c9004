import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readReleases } from '../../src/anchors/files.ts';
import type { Report } from '../../src/model/report.ts';
import { registryOf, signposts } from '../anchors/rename.ts';
import { settle } from '../anchors/settle.ts';
import { refusalOf, refuse } from '../cli/messages.ts';
import { type Row, rowOf } from '../cli/summary.ts';
import { type Decisions, readDecisions } from '../edit/decisions.ts';
import type { Message } from '../pipeline.ts';
import { type CleanSource, cleanSource, makeReport } from '../process.ts';
import { readIdentity } from '../read/identity.ts';
import { whyNotReport } from '../read/is-report.ts';
import { readSource } from '../read/read.ts';
import { outputsOf } from '../write/outputs.ts';
import { verify } from '../write/verify.ts';

/** A YAML file of a content tree. */
export interface Task {
  root: string;
  /** Name of the YAML below `sources/`. */
  name: string;
}

/** What one report makes, or why it cannot be made. */
export interface Made {
  id: string;
  outputs: [path: string, content: string][];
  row: Row | null;
  messages: Message[];
}

/** A report with what it was made of, for steps that look further. */
export interface Prepared {
  report: Report;
  clean: CleanSource;
  decisions: Decisions;
  made: Made;
}

/** Makes all files of one report. Never throws for what an editor can mend: that is a message of severity `error`. */
export async function makeOne(task: Task): Promise<Made> {
  const prepared = await prepareOne(task);
  return 'made' in prepared ? prepared.made : prepared;
}

/** The same with the report itself; only the refusal when it cannot be made. */
export async function prepareOne(task: Task): Promise<Prepared | Made> {
  try {
    return await prepare(task);
  } catch (error) {
    const refusal = refusalOf(error, task.name.replace(/\.yaml$/u, ''));
    return { id: '', outputs: [], row: null, messages: [refusal] };
  }
}

async function prepare({ root, name }: Task): Promise<Prepared> {
  const folder = join(root, 'sources');
  const yaml = readFileSync(join(folder, name), 'utf8');
  const identity = readIdentity(yaml, name);
  const decisions = readDecisions(yaml, name);
  const file = name.replace(/\.yaml$/u, '');
  if (!existsSync(join(folder, file))) {
    refuse('no-source', `describes ${file}, which is not there; add it or remove the YAML`, { file: name });
  }
  const source = await readSource(file, readFileSync(join(folder, file)), identity);
  const clean = cleanSource(source);
  refuseOthers(clean);
  const witnesses = await readWitnesses(folder, identity.witnesses ?? [], name);
  const processed = makeReport(clean, identity, decisions, witnesses);
  const { id, formerIds = [], anchors } = identity;
  const settled = settle(processed.report, registryOf(root, id, formerIds), readReleases(root), anchors);
  const { report } = settled;
  verify(report, [source, ...witnesses.map((witness) => witness.source)]);
  const registries = [settled.registry, ...signposts(root, id, formerIds)];
  const made: Made = {
    id,
    outputs: [...outputsOf(report, source, registries)] as Made['outputs'],
    row: rowOf(report),
    messages: [...source.doubts, ...processed.messages, ...settled.messages].map((message) => ({ file, ...message })),
  };
  return { report, clean, decisions, made };
}

function readWitnesses(folder: string, files: string[], yaml: string): Promise<CleanSource[]> {
  return Promise.all(
    files.map(async (file) => {
      if (!existsSync(join(folder, file))) {
        refuse('no-witness', `names the witness ${file}, which is not there; add it or take the name out`, {
          file: yaml,
        });
      }
      return cleanSource(await readSource(file, readFileSync(join(folder, file))));
    }),
  );
}

function refuseOthers({ source, passages }: CleanSource): void {
  const why = whyNotReport(passages.map(({ clean }) => clean.text).join('\n'));
  if (why) refuse('not-a-report', why, { file: source.file });
}
