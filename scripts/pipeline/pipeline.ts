/** Takes one report from raw bytes to the files that a library publishes of it: what `npm run ingest` does, step by step. */
import type { Release } from '../../src/anchors/files.ts';
import type { Registry } from '../../src/anchors/registry.ts';
import type { IndicatorRow } from '../../src/indicators/row.ts';
import type { Report } from '../../src/model/report.ts';
import { refuse } from '../cli/messages.ts';
import type { Decisions } from '../decisions/decisions.ts';
import type { Identity } from '../decisions/identity.ts';
import type { IndicatorDecisions } from '../decisions/indicators.ts';
import type { Withdrawals } from '../decisions/withdrawals.ts';
import { contradictions } from '../intake/contradictions.ts';
import { whyNotReport } from '../intake/is-report.ts';
import { annotate } from './annotate/annotate.ts';
import { arrange } from './arrange/arrange.ts';
import { assembleReport } from './assemble-report.ts';
import { type CleanSource, cleanSource } from './clean/clean.ts';
import { account } from './clean/ledger.ts';
import { identify } from './identify/blocks.ts';
import { factsOf } from './identify/facts.ts';
import { completedFacts } from './identify/witnessed.ts';
import { indicators } from './indicators/indicators.ts';
import { type Reading, readSource } from './read/read.ts';
import type { ReadSource } from './read/source.ts';
import { fates, settle } from './settle/settle.ts';
import { structure } from './structure/structure.ts';
import type { Message } from './types.ts';
import { reopened, withdraw } from './withdraw/withdraw.ts';
import { outputsOf } from './write/outputs.ts';

/**
 * The steps in their order. Each step is the main function of the folder of the same name. It returns its result, changes nothing of its input, and
 * reads and writes no files. A test checks that README, CONTRIBUTING and `runPipeline` list the steps in this order.
 */
export const STEPS = {
  /** Makes decoded lines, whatever the format of the file is. */
  read: readSource,
  /** Makes passages (paragraphs): other copies and furniture are removed, broken lines joined, characters normalised. */
  clean: cleanSource,
  /** Brings the passages into the reading order that the YAML of the source decides. */
  arrange,
  /** Makes a draft: headings of three levels, title block, notes. */
  structure,
  /** Makes blocks with structural ids, their places in the source, and their parents in the outline; reads the facts that the text states. */
  identify,
  /** Makes notes: what the editor decided, and what the program can tell. */
  annotate,
  /** Gives blocks the ids that releases promised, and the report its version. */
  settle,
  /** Reads the figures that the report states, each with its place: what the program finds, then what the editor decided. */
  indicators,
  /** Takes out the passages that an editor has taken down, with their notes and figures; their ids stay in the registry. */
  withdraw,
  /** Verifies the model, then makes JSON, MDX, source lines, figures and registry. */
  write: outputsOf,
};

/** A raw file. */
export interface RawFile {
  /** Name of the file below `sources/`. */
  file: string;
  bytes: Uint8Array;
  /** How the YAML says that the file must be read (encoding, accepted damage). */
  reading?: Reading;
}

/** The input of the pipeline for one report. */
export interface PipelineInput {
  base: RawFile;
  /** Further raw files that hold the same report. */
  witnesses: RawFile[];
  identity: Identity;
  decisions: Decisions;
  indicatorDecisions: IndicatorDecisions;
  withdrawals: Withdrawals;
  published: Published;
}

/** The data that releases have published about a report. */
export interface Published {
  registry: Registry;
  releases: Release[];
  /** The registries of the report's former ids. Each says where the report is now. */
  signposts: Registry[];
}

/** The model that the steps make of a text, before its files are made. */
export interface MadeModel {
  report: Report;
  /** The figures that the report states, in the order of the text. */
  indicators: IndicatorRow[];
  /** The base (main source), reduced to its passages. */
  clean: CleanSource;
  /** The registry after this run: what has become of each id. */
  registry: Registry;
  messages: Message[];
}

/** The model of a report and its files. */
export interface PipelineResult extends MadeModel {
  /** The content of each file by its path below the content tree. */
  outputs: ReturnType<typeof outputsOf>;
}

/** Makes a report and its files. Refuses a file that cannot be read or is no work report. */
export async function runPipeline(input: PipelineInput): Promise<PipelineResult> {
  const sources = await readSources(input);
  const [base, ...witnesses] = sources.map(STEPS.clean) as [CleanSource, ...CleanSource[]];
  if (!input.identity.kind) refuseOtherDocuments(base);
  const model = makeModel([base, ...witnesses], input);
  const registries = [model.registry, ...input.published.signposts];
  return { ...model, outputs: STEPS.write(model.report, model.indicators, sources, registries) };
}

/** Reads and decodes the files of a report, the base first. */
function readSources({ base, witnesses }: Pick<PipelineInput, 'base' | 'witnesses'>): Promise<ReadSource[]> {
  return Promise.all([base, ...witnesses].map(({ file, bytes, reading }) => STEPS.read(file, bytes, reading)));
}

/** Makes the model of a text as if it were a report. Unlike `runPipeline`, it does not refuse other documents. */
export async function modelOfAny(input: PipelineInput): Promise<MadeModel> {
  const sources = await readSources(input);
  return makeModel(sources.map(STEPS.clean) as [CleanSource, ...CleanSource[]], input);
}

/** Makes the model of a cleaned text. */
function makeModel([clean, ...witnesses]: [CleanSource, ...CleanSource[]], input: PipelineInput): MadeModel {
  const { identity, decisions, published } = input;
  const sources = [clean, ...witnesses].map(({ source }) => source);
  const arrangement = STEPS.arrange(clean.passages, decisions);
  const draft = STEPS.structure(arrangement.passages);
  const { blocks, lost, facts } = STEPS.identify(draft, arrangement.passages, clean.source);
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
  const known = completedFacts(identity, facts, witnesses.map(statedBy));
  const report = assembleReport({
    identity,
    clean,
    witnesses,
    known,
    blocks,
    lost,
    accounted,
    notes: annotation.notes,
  });
  const settled = STEPS.settle(report, reopened(published.registry), published.releases, identity.anchors);
  const origins = { source: clean.passages, arranged: arrangement.passages, draft: draft.blocks };
  const figures = STEPS.indicators(settled.report, input.indicatorDecisions, origins);
  const { source } = clean;
  const made = { report: settled.report, registry: settled.registry, rows: figures.rows, published, source, origins };
  const final = STEPS.withdraw(made, input.withdrawals);
  const doubts = sources.flatMap((source) => source.doubts);
  const questions = contradictions(identity, facts, textOf(clean));
  const messages = [
    ...doubts,
    ...questions,
    ...[known, arrangement, draft, annotation, settled, figures, final].flatMap(({ messages }) => messages),
    ...fates(final.registry),
  ];
  return { report: final.report, indicators: final.rows, clean, registry: final.registry, messages };
}

/** The facts that a witness states. Only the base has decisions, so its passages are read as they stand. */
function statedBy({ source, passages }: CleanSource) {
  return { file: source.file, facts: factsOf(STEPS.structure(passages), source) };
}

function refuseOtherDocuments(clean: CleanSource): void {
  const why = whyNotReport(textOf(clean));
  if (why) refuse('not-a-report', why, { file: clean.source.file });
}

function textOf({ passages }: CleanSource): string {
  return passages.map((passage) => passage.clean.text).join('\n');
}
