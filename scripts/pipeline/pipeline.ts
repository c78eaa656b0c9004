/** The way of one report, from raw bytes to the files that a library publishes of it: what `npm run ingest` does, step by step. */
import type { Release } from '../../src/anchors/files.ts';
import type { Registry } from '../../src/anchors/registry.ts';
import type { Report } from '../../src/model/report.ts';
import { refuse } from '../cli/messages.ts';
import type { Decisions } from '../decisions/decisions.ts';
import type { Identity } from '../decisions/identity.ts';
import { whyNotReport } from '../intake/is-report.ts';
import { annotate } from './annotate/annotate.ts';
import { arrange } from './arrange/arrange.ts';
import { assembleReport } from './assemble-report.ts';
import { type CleanSource, cleanSource } from './clean/clean.ts';
import { account } from './clean/ledger.ts';
import { identify } from './identify/blocks.ts';
import { type Reading, readSource } from './read/read.ts';
import { settle } from './settle/settle.ts';
import { structure } from './structure/structure.ts';
import type { Message } from './types.ts';
import { outputsOf } from './write/outputs.ts';

/**
 * The steps in their order. Each is the entry of the folder of its name and gives back what it made; none changes what it was given,
 * and none touches the disk. A test holds README and CONTRIBUTING to this list, and `runPipeline` to its order.
 */
export const STEPS = {
  /** Decoded lines, whatever the format of the file is. */
  read: readSource,
  /** Passages: copies split off, furniture out, broken lines joined, characters normalised. */
  clean: cleanSource,
  /** The reading order that the YAML of the source decides. */
  arrange,
  /** A draft: headings of three levels, title block, notes, and the facts that the text states. */
  structure,
  /** Blocks with structural ids and their places in the source. */
  identify,
  /** Notes: what the editor decided and what the program can tell. */
  annotate,
  /** The ids that releases promised, and the version. */
  settle,
  /** The model is verified; then JSON, MDX, source lines and registry. */
  write: outputsOf,
};

/** A raw file. */
export interface RawFile {
  /** Its name below `sources/`. */
  file: string;
  bytes: Uint8Array;
  /** What its YAML says about how to read it. */
  reading?: Reading;
}

/** What a report is made of. */
export interface PipelineInput {
  base: RawFile;
  /** Further raw files that hold the same report. */
  witnesses: RawFile[];
  identity: Identity;
  decisions: Decisions;
  published: Published;
}

/** What releases have published of a report. */
export interface Published {
  registry: Registry;
  releases: Release[];
  /** The registries of its former ids, each saying where the report is now. */
  signposts: Registry[];
}

/** What the steps made. */
export interface PipelineResult {
  report: Report;
  /** The base, cut down to its passages. */
  clean: CleanSource;
  /** Path below the content tree -> content. */
  outputs: ReturnType<typeof outputsOf>;
  messages: Message[];
}

/** Makes a report and its files. Refuses a file that cannot be read or is no work report. */
export async function runPipeline(input: PipelineInput): Promise<PipelineResult> {
  const { identity, decisions, published } = input;
  const sources = await Promise.all(
    [input.base, ...input.witnesses].map(({ file, bytes, reading }) => STEPS.read(file, bytes, reading)),
  );
  const [clean, ...witnesses] = sources.map(STEPS.clean) as [CleanSource, ...CleanSource[]];
  refuseOtherDocuments(clean);
  const arrangement = STEPS.arrange(clean.passages, decisions);
  const draft = STEPS.structure(arrangement.passages, clean.source);
  const blocks = STEPS.identify(draft, arrangement.passages);
  const accounted = account(clean.source, blocks, arrangement.furniture);
  const annotation = STEPS.annotate(blocks, decisions, {
    source: clean.passages,
    arranged: arrangement.passages,
    draft: draft.blocks,
    oddNumbers: draft.oddNumbers,
    furniture: accounted.furniture,
    sources: sources.map(({ file }) => file),
    witnesses: witnesses.map(({ passages }) => passages),
  });
  const report = assembleReport({ identity, clean, witnesses, draft, blocks, accounted, notes: annotation.notes });
  const settled = STEPS.settle(report, published.registry, published.releases, identity.anchors);
  const outputs = STEPS.write(settled.report, sources, [settled.registry, ...published.signposts]);
  const doubts = sources.flatMap((source) => source.doubts);
  const messages = [...doubts, ...[arrangement, draft, annotation, settled].flatMap((made) => made.messages)];
  return { report: settled.report, clean, outputs, messages };
}

function refuseOtherDocuments({ source, passages }: CleanSource): void {
  const why = whyNotReport(passages.map((passage) => passage.clean.text).join('\n'));
  if (why) refuse('not-a-report', why, { file: source.file });
}
