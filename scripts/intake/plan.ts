import { basename, dirname, extname, join, resolve } from 'node:path';
import { SOURCES } from '../../src/tree/files.ts';
import type { Message } from '../pipeline/types.ts';
import type { Examined } from './examine.ts';
import type { KnownReport } from './library.ts';
import { type Hints, type Proposal, propose } from './propose.ts';
import { differenceOf, findTwin, SAME_TEXT, SURE_WITNESS, type Twin } from './twins/same-report.ts';
import { addToIndex, newIndex, sketchOf, type TwinIndex } from './twins/sketch.ts';

/** The decision about each new file: it becomes a report or a witness, or a message says why not. */
export interface IntakePlan {
  /** New reports. */
  added: { report: KnownReport; examined: Examined; proposal: Proposal }[];
  /** Files that become further witnesses (sources) of a report, each with that report and the share of text in common. */
  joined: { report: KnownReport; examined: Examined; file: string; share: number }[];
  messages: Message[];
}

/** The state while planning. It grows with each file. */
interface Intake {
  plan: IntakePlan;
  root: string;
  hints: Hints;
  /** Reports by id: those of the library and those about to be added. */
  reports: Map<string, KnownReport>;
  index: TwinIndex;
  /** Checksum of each raw file met so far, with the file's name. */
  seen: Map<string, string>;
  /** File names that are taken below `sources/`. */
  names: Set<string>;
}

/** If a new witness is longer than the base by more than this factor, a message proposes to make it the base. */
const FULLER = 1.2;

/**
 * Decides for each new file whether it is a new report or a further source of a report. The fullest files are taken first, so that of two new prints
 * of the same report the fuller becomes the base.
 * @param known the reports of the library
 * @param files names of the raw files of the library by their checksums
 */
export function planIntake(
  examined: Examined[],
  known: KnownReport[],
  files: Map<string, string>,
  root: string,
  hints: Hints,
): IntakePlan {
  const index = newIndex();
  for (const { identity, words } of known) addToIndex(index, identity.id, sketchOf(words));
  const intake: Intake = {
    plan: { added: [], joined: [], messages: [] },
    root,
    hints,
    reports: new Map(known.map((report) => [report.identity.id, report])),
    index,
    seen: new Map(files),
    names: new Set(files.values()),
  };
  for (const file of [...examined].sort(byFullness)) planFile(intake, file);
  return intake.plan;
}

function byFullness(one: Examined, other: Examined): number {
  return other.words.length - one.words.length || (one.path < other.path ? -1 : 1);
}

function planFile(intake: Intake, examined: Examined): void {
  const { name, sha256 } = examined;
  const notReport = intake.hints.kind ? null : examined.notReport;
  const same = intake.seen.get(sha256);
  if (same) {
    warn(intake, name, 'info', 'already-there', `is the same file as ${same}; nothing to do`);
    return;
  }
  intake.seen.set(sha256, name);
  const proposal = propose(examined, intake.hints);
  const twin = findTwin(intake, examined);
  const isProposed = 'identity' in proposal;
  const difference = twin && !notReport && isProposed ? differenceOf(twin.report, proposal) : null;
  if (twin && !difference) {
    joinReport(intake, examined, twin);
    doubtWitness(intake, name, twin, isProposed ? proposal.identity : null);
  } else if (notReport) warn(intake, name, 'error', 'not-a-report', notReport);
  else if (!isProposed) intake.plan.messages.push(proposal);
  else if (!twin || !difference) addReport(intake, examined, proposal);
  else keepApart(intake, examined, proposal, twin, difference);
}

/** Adds a report that shares most of its text with one of another year or place. If a text is nearly the same in two years, a person must say that it is so. */
function keepApart(
  intake: Intake,
  examined: Examined,
  proposal: Proposal,
  { report, share }: Twin,
  difference: 'year' | 'place',
): void {
  const { name } = examined;
  const { id } = report.identity;
  const alike = `shares ${percent(share)} of its text with ${id}, but is of another ${difference}`;
  if (difference === 'year' && share >= SAME_TEXT && intake.hints.year === undefined) {
    const ways = `if both are right, add it with --year ${proposal.identity.year}, else as a witness of ${id}: --year ${report.identity.year}`;
    warn(intake, name, 'error', 'twin', `${alike}: one of the two is named wrongly; ${ways}`);
    return;
  }
  warn(intake, name, 'warning', 'like-another', `${alike}; kept apart`);
  addReport(intake, examined, proposal);
}

/**
 * Adds doubts about a file that became a witness: a part of the shorter text is not in the longer, or the file seems to be of another year or place.
 * @param own what the file says of itself; null if it does not say enough
 */
function doubtWitness(intake: Intake, name: string, { report, share }: Twin, own: Proposal['identity'] | null): void {
  const { id, year, region } = report.identity;
  if (share < SURE_WITNESS) {
    const text = `became a witness of ${id}, though only ${percent(share)} of the shorter text is in the longer; is it the same report, or a summary or part of another?`;
    warn(intake, name, 'warning', 'partial-witness', text);
  }
  if (!own) return;
  const other = [
    ...(own.year === year ? [] : [String(own.year)]),
    ...(own.region.code === region.code ? [] : [own.region.name]),
  ].join(', ');
  if (other) {
    const text = `became a witness of ${id}, with which it shares ${percent(share)}, but reads like a report of ${other}; check which is right`;
    warn(intake, name, 'warning', 'witness-of-another', text);
  }
}

function warn({ plan }: Intake, file: string, severity: Message['severity'], rule: string, text: string): void {
  plan.messages.push({ rule, severity, text, file });
}

/** Makes the file a witness of the report that it shares its text with. */
function joinReport(intake: Intake, examined: Examined, { report, share }: Twin): void {
  const { path, name, words } = examined;
  const { id } = report.identity;
  const file = nameFor(intake, path, id);
  report.witnesses.push(file);
  intake.plan.joined.push({ report, examined, file, share });
  if (report.words !== '' && words.length > report.words.length * FULLER) {
    const text = `is fuller than ${report.file}, the base of ${id}; to make it the base: npm run rebase -- ${id} ${file}`;
    warn(intake, name, 'warning', 'fuller-witness', text);
  }
}

/** Makes the file the base of a new report. */
function addReport(intake: Intake, examined: Examined, proposal: Proposal): void {
  const { path, name, words, sketch } = examined;
  const wanted = proposal.identity.id;
  let id = wanted;
  for (let count = 2; intake.reports.has(id); count += 1) id = `${wanted}-${count}`;
  if (id !== wanted) {
    const text = `would be ${wanted}, which is another text; it became ${id}: check place and year`;
    warn(intake, name, 'warning', 'same-id', text);
  }
  const identity = { ...proposal.identity, id };
  const report: KnownReport = { identity, file: nameFor(intake, path, id), witnesses: [], words };
  intake.reports.set(id, report);
  addToIndex(intake.index, id, sketch);
  intake.plan.added.push({ report, examined, proposal: { ...proposal, identity } });
  intake.plan.messages.push(...proposal.doubts);
}

/** Chooses the name of a file in the library. A file that lies among the sources keeps its name; any other file is named after its report. */
function nameFor({ root, names }: Intake, path: string, id: string): string {
  const own = resolve(dirname(path)) === resolve(join(root, SOURCES)) ? basename(path) : null;
  const stem = id.replace('/', '-');
  const ending = extname(path).toLowerCase();
  let name = own ?? `${stem}${ending}`;
  for (let count = 2; !own && names.has(name); count += 1) name = `${stem}-${count}${ending}`;
  names.add(name);
  return name;
}

/** A share as a whole number of per cent. @example percent(0.506) // '51%' */
export function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}
