import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isReleased } from '../../src/anchors/registry.ts';
import { printed } from '../../src/model/report.ts';
import { sourceFile, yamlNameOf } from '../../src/tree/files.ts';
import { Refused, refuse } from '../cli/messages.ts';
import { sourceText } from '../decisions/source-text.ts';
import { readYamlFile } from '../decisions/yaml-file.ts';
import { percent } from '../intake/plan.ts';
import { containment, MOSTLY_SHARED } from '../intake/twins/same-report.ts';
import { wordsIn } from '../intake/twins/sketch.ts';
import { factsOf } from '../pipeline/identify/facts.ts';
import { type MadeReport, makeReport } from '../pipeline/make-files.ts';
import { structure } from '../pipeline/structure/structure.ts';
import type { Message } from '../pipeline/types.ts';
import { readYaml } from '../tree/sources.ts';
import type { Outputs } from '../tree/transaction.ts';
import { allYaml, type NamedYaml, yamlOf } from './find-source.ts';
import { baseOf, type NewBase, newBaseOf } from './new-base.ts';
import { type BaseChange, rebasedYaml, type YamlPath } from './rebased-yaml.ts';
import { stageReport } from './stage-report.ts';
import { type BothTexts, whyNotCarried, whyNotFound } from './still-stands.ts';

/** What another base would write, and what an editor must know of it. */
export interface Rebasing {
  outputs: Outputs;
  /** Name of the new base below `sources/`. */
  base: string;
  /** How many decisions the YAML had, and how many of them the new one has. */
  decisions: { before: number; carried: number };
  /** What the new YAML leaves out, each with its line in the old one and the reason; then what making the report anew had to say. */
  messages: Message[];
}

/** Something of the YAML that may not hold of the new base. */
interface Candidate {
  path: YamlPath;
  /** What it is, in words. */
  name: string;
  /** Why the texts alone say that it does not hold; null if they do not say so. */
  why: (texts: BothTexts) => string | null;
}

type Made = NonNullable<MadeReport['made']>;

/** The state of the work: each candidate that was dropped, with the reason. */
type Dropped = Map<Candidate, string>;

/** What stays the same through the work. */
interface Work {
  root: string;
  stage: string;
  own: NamedYaml;
  base: NewBase;
  /** The old YAML. */
  yaml: string;
  candidates: Candidate[];
  yearStated: boolean;
}

/**
 * Prepares another base for a report: a witness or a new file gives the text, the old base becomes a witness. Released ids stay with their passages.
 * Decisions are carried over where their quotation still stands; the others are left out and listed.
 * @param given name of a witness, or path of a file
 * @param stage an empty folder in which the report is made
 * @param reason why passages of released ids that the new base lacks are gone, for readers
 * @throws Refused if the file is no print of the report, if the report cannot be made, or if released ids would be lost without a reason
 */
export async function prepareRebase(
  root: string,
  id: string,
  given: string,
  { stage, reason }: { stage: string; reason?: string | undefined },
): Promise<Rebasing> {
  const all = allYaml(root);
  const own = yamlOf(root, all, id);
  if (own.identity.withdrawn) refuse('rebase', 'says that the text was taken down', { file: own.name });
  const base = newBaseOf(root, all, own, given);
  const before = madeOf(await makeReport({ root, name: own.name }));
  stageReport(root, stage, own);
  writeFileSync(join(stage, sourceFile(base.name)), base.bytes);
  const yaml = readYaml(root, own.name);
  const candidates = candidatesOf(before, base.name);
  const work: Work = { root, stage, own, base, yaml, candidates, yearStated: false };
  const bare = madeOf(await tryWithout(work, candidates.map(pathOf)));
  refuseOther(before, bare, given, id);
  work.yearStated = own.identity.yearBasis === 'inferred' && statesYear(bare);
  const texts = { before: sourceText(before.result.clean.passages), after: sourceText(bare.result.clean.passages) };
  const dropped: Dropped = new Map(
    candidates.flatMap((candidate) => {
      const why = candidate.why(texts);
      return why === null ? [] : [[candidate, why] as const];
    }),
  );
  const made = await makeRebased(work, dropped);
  return finish(work, dropped, await withReasons(work, dropped, { before, made }, reason));
}

/** The report, if it was made without errors. @throws Refused with the errors */
function madeOf({ files, made }: MadeReport): Made {
  const errors = files.messages.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new Refused(...(errors as [Message, ...Message[]]));
  if (!made) throw new Error(`${files.id} was not made, and no message says why`);
  return made;
}

const pathOf = ({ path }: Candidate): YamlPath => path;

/** Where what was dropped stands in the YAML, in its order. */
const pathsOf = ({ candidates }: Work, dropped: Dropped): YamlPath[] =>
  candidates.filter((candidate) => dropped.has(candidate)).map(pathOf);

/** Everything in the YAML that quotes the base, or describes it. */
function candidatesOf({ input }: Made, base: string): Candidate[] {
  const { identity, decisions, indicatorDecisions } = input;
  const { same = {}, moved = {} } = identity.anchors ?? {};
  const anchor = (kind: string, id: string, words: string): Candidate => ({
    path: ['anchors', kind, id],
    name: `anchors.${kind}: ${id} “${words}”`,
    why: () => null,
  });
  return [
    ...(identity.missing ? [{ path: ['missing'], name: 'missing', why: () => 'it describes the old base' }] : []),
    ...decisions.list.map((decision, index) => ({
      path: ['notes', String(index)],
      name: `${decision.kind} “${decision.quotation}”`,
      why: (texts: BothTexts) => whyNotCarried(decision, texts, base),
    })),
    ...indicatorDecisions.list.map((decision, index) => ({
      path: ['indicators', String(index)],
      name: `${decision.kind} “${decision.quotation}”`,
      why: (texts: BothTexts) => whyNotFound(decision, texts),
    })),
    ...Object.entries(same).map(([id, words]) => anchor('same', id, words)),
    ...Object.entries(moved).flatMap(([id, words]) => (words.includes('#') ? [] : [anchor('moved', id, words)])),
  ];
}

/** Makes the report in the stage, from the new base and a YAML without what stands at these paths. */
function tryWithout(
  work: Work,
  dropped: readonly YamlPath[],
  retired: BaseChange['retired'] = {},
): Promise<MadeReport> {
  const name = yamlNameOf(work.base.name);
  writeFileSync(join(work.stage, sourceFile(name)), newYaml(work, dropped, retired));
  return makeReport({ root: work.stage, name });
}

function newYaml(
  { yaml, own, base, yearStated }: Work,
  dropped: readonly YamlPath[],
  retired: BaseChange['retired'],
): string {
  const { witness, from } = base;
  return rebasedYaml(yaml, { oldBase: baseOf(own), witness, ...(from ? { from } : {}), dropped, yearStated, retired });
}

/** Refuses a file that shares too little of its text with the old base to be a print of the same report. */
function refuseOther(before: Made, after: Made, file: string, id: string): void {
  const [was, is] = [before, after].map(({ result }) =>
    wordsIn(result.clean.passages.map(({ clean }) => clean.text).join('\n')),
  );
  const share = containment(was ?? '', is ?? '');
  if (share < MOSTLY_SHARED)
    refuse('rebase', `shares only ${percent(share)} of its text with ${id}; it is no print of this report`, { file });
}

function statesYear({ input, result }: Made): boolean {
  const { year } = factsOf(structure(result.clean.passages), result.clean.source);
  return year?.basis === 'stated' && year.value === input.identity.year;
}

/** Makes the report, and drops what it stumbles over, until it is made without errors. */
async function makeRebased(work: Work, dropped: Dropped): Promise<MadeReport> {
  for (;;) {
    const tried = await tryWithout(work, pathsOf(work, dropped));
    const faults = faultsIn(work, dropped, tried);
    if (faults.size === 0) {
      madeOf(tried);
      return tried;
    }
    for (const [candidate, why] of faults) dropped.set(candidate, why);
  }
}

/** The candidates in the YAML that cannot be applied, each with the reason. */
function faultsIn({ candidates }: Work, dropped: Dropped, { files, made }: MadeReport): Dropped {
  const faults: Dropped = new Map();
  if (!made) return faults;
  const kept = (key: string) => candidates.filter((one) => one.path[0] === key && !dropped.has(one));
  const lines = [
    ...made.input.decisions.list.map(({ line }, index) => [line, kept('notes')[index]] as const),
    ...made.input.indicatorDecisions.list.map(({ line }, index) => [line, kept('indicators')[index]] as const),
  ];
  for (const { severity, rule, line, text } of files.messages) {
    const candidate = lines.find(([own]) => own === line)?.[1];
    if (severity === 'error' && candidate && /^(?:edit|indicators)\//u.test(rule)) faults.set(candidate, text);
  }
  const { same = {}, moved = {} } = made.input.identity.anchors ?? {};
  for (const candidate of kept('anchors')) {
    const [, kind, id = ''] = candidate.path;
    const words = (kind === 'same' ? same : moved)[id] ?? '';
    const places = made.result.report.blocks.filter((block) => printed(block).includes(words)).length;
    if (places !== 1) faults.set(candidate, `the words stand in ${places} blocks`);
  }
  return faults;
}

/** Gives a reason for released ids whose passages the new base lacks. @throws Refused if there are some and no reason */
async function withReasons(
  work: Work,
  dropped: Dropped,
  { before, made }: { before: Made; made: MadeReport },
  reason: string | undefined,
): Promise<{ made: MadeReport; retired: BaseChange['retired'] }> {
  const known = new Set(goneFrom(before));
  const gone = goneFrom(madeOf(made)).filter((id) => !known.has(id));
  if (gone.length === 0) return { made, retired: {} };
  if (reason === undefined) {
    const ids = `${gone.length} released ids (${gone.join(', ')})`;
    const mend = 'say why, for readers, with --reason, or first say under anchors.same or anchors.moved where they are';
    refuse('rebase', `lacks the passages of ${ids}; ${mend}`, { file: work.base.name });
  }
  const retired = Object.fromEntries(gone.map((id) => [id, reason]));
  return { made: await tryWithout(work, pathsOf(work, dropped), retired), retired };
}

/** The released ids whose passage is gone, and no editor has said why. */
function goneFrom({ result }: Made): string[] {
  return result.registry.anchors
    .filter((anchor) => isReleased(anchor) && anchor.fate === 'removed' && anchor.until === undefined)
    .filter(({ reason }) => reason === undefined)
    .map(({ id }) => id);
}

function finish(
  work: Work,
  dropped: Dropped,
  { made, retired }: { made: MadeReport; retired: BaseChange['retired'] },
): Rebasing {
  const { own, base, yaml, candidates, yearStated } = work;
  madeOf(made);
  const { lineOf } = readYamlFile(yaml, own.name);
  const say = (path: YamlPath, text: string): Message => ({
    rule: 'rebase/dropped',
    severity: 'warning',
    text,
    file: own.name,
    line: lineOf(path),
  });
  const left = candidates.flatMap((candidate) => {
    const why = dropped.get(candidate);
    return why === undefined ? [] : [say(candidate.path, `${candidate.name}: not carried over: ${why}`)];
  });
  const outputs: Outputs = new Map(made.files.outputs);
  outputs.set(sourceFile(own.name), null);
  outputs.set(sourceFile(yamlNameOf(base.name)), newYaml(work, pathsOf(work, dropped), retired));
  if (base.from !== undefined) outputs.set(sourceFile(base.name), base.bytes);
  const isDecision = ({ path }: Candidate) => path[0] === 'notes' || path[0] === 'indicators';
  const decisions = candidates.filter(isDecision);
  return {
    outputs,
    base: base.name,
    decisions: { before: decisions.length, carried: decisions.filter((one) => !dropped.has(one)).length },
    messages: [
      ...left,
      ...(yearStated
        ? [
            {
              ...say(['yearBasis'], 'yearBasis is now stated: the new base states the year'),
              severity: 'info' as const,
            },
          ]
        : []),
      ...made.files.messages,
    ],
  };
}
