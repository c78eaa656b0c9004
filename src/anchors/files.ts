/** Reads registries, releases and histories from the content tree, and writes them as text. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Document, parse } from 'yaml';
import { z } from 'zod';
import { check, inOneLine } from '../model/schema/faults.ts';
import { count, day, object, ordinal, reportId, text, words } from '../model/schema/values.ts';
import { parsed } from '../model/unreadable.ts';
import { HISTORY, RELEASES, reportFiles } from '../tree/files.ts';
import { type Anchor, emptyRegistry, type Registry } from './registry.ts';
import { historyFile, registry } from './schemas.ts';
import type { HistoryFile, KeptBlock } from './version.ts';

/** What a release records of a report that is new or changed in it. A report that is not listed is unchanged since the release before. */
const releasedReport = object({
  version: ordinal,
  text: words.describe('Content hash of the version.'),
  ids: count.describe('How many ids the report has published up to this release.'),
  registry: words.describe(
    'Digest of these ids with their fingerprints: a registry that was tampered with does not have it.',
  ),
});

const release = object({
  number: ordinal.describe('From 1, rising by 1.'),
  date: day.describe('Set by hand.'),
  note: text.describe('Chinese (Simplified), for readers: what it holds.'),
  previous: words.optional().describe('Hash of the release before it; missing in the first.'),
  reports: z.record(reportId, releasedReport),
});

/** The entry of one report in a release. */
type ReleasedReport = z.infer<typeof releasedReport>;
/** One entry of `content/releases.yaml`. */
export type Release = z.infer<typeof release>;

/** Advice for a damaged file that records what was published. Such a file cannot be made again from the sources. */
const RESTORE = 'restore it from version control';

/** The list that was read last, kept because an ingest asks for it once per report. `changed` is the file's time of modification in ms. */
let lastRead: { file: string; changed: number; releases: Release[] } | undefined;

export function readReleases(root: string): Release[] {
  const file = join(root, RELEASES);
  if (!existsSync(file)) return [];
  const changed = statSync(file).mtimeMs;
  if (lastRead?.file !== file || lastRead.changed !== changed)
    lastRead = {
      file,
      changed,
      releases: parsed(file, () => checked(parse(readFileSync(file, 'utf8'))), RESTORE),
    };
  return lastRead.releases;
}

/** Checks the parsed list of releases. An empty file counts as a list without releases. */
function checked(list: unknown): Release[] {
  return held(z.array(release), list ?? []);
}

export function releasesYaml(releases: Release[]): string {
  const document = new Document(releases);
  document.commentBefore =
    ' What has been published, and is promised for good. Never change or remove a line; `npm run release` adds an entry.\n' +
    ' Until the first entry all ids are provisional. A report not named in an entry is as in the entry before.';
  return document.toString({ lineWidth: 0 });
}

/**
 * Finds the newest release entry of a report; undefined if no release lists it. `reports` has the report's id and its former ids, by which older
 * releases name it.
 */
export function lastRelease(
  releases: Release[],
  reports: string[],
): (ReleasedReport & { release: Release }) | undefined {
  for (const release of releases.toReversed()) {
    const report = reports.map((id) => release.reports[id]).find((entry) => entry !== undefined);
    if (report) return { ...report, release };
  }
  return undefined;
}

/** Reads the registry of a report. It is empty if there is no file yet, or if the file has the format used before there were releases. */
export function readRegistry(root: string, report: string): Registry {
  const file = join(root, reportFiles(report).registry);
  if (!existsSync(file)) return emptyRegistry(report);
  return parsed(file, () => registryOf(report, JSON.parse(readFileSync(file, 'utf8'))), RESTORE);
}

/** Checks a parsed registry. Files written before there were releases have no `anchors`; they count as empty. */
function registryOf(report: string, given: unknown): Registry {
  const isOld = typeof given === 'object' && given !== null && !Array.isArray(given) && !('anchors' in given);
  return isOld ? emptyRegistry(report) : held(registry(report), given);
}

/**
 * Checks what a file holds against a schema and returns it.
 * @throws Error that names the first fault
 */
function held<Value>(schema: z.ZodType, given: unknown): Value {
  const result = check(schema, given);
  if ('faults' in result) throw new Error(inOneLine(result.faults.slice(0, 1)));
  return given as Value;
}

/** The keys of an anchor in the order in which they are written, whether ingest or a release set them. */
const ANCHOR_KEYS = {
  id: true,
  type: true,
  since: true,
  fate: true,
  hash: true,
  trace: true,
  to: true,
  reason: true,
  withdrawn: true,
  until: true,
} satisfies Record<keyof Anchor, true>;

/** Writes one id per line, so that a diff shows which id changed. The same registry gives the same bytes. */
export function registryJson({ anchors, ...rest }: Registry): string {
  const facts = Object.entries(rest).map(([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)}`);
  const keys = Object.keys(ANCHOR_KEYS);
  const list = anchors.map((anchor) => `    ${JSON.stringify(anchor, keys)}`).join(',\n');
  return `{\n${[...facts, `  "anchors": [\n${list}\n  ]`].join(',\n')}\n}\n`;
}

/** Reads the files of a report's history, oldest first. `reports` has the report's id and its former ids, whose files belong to it too. */
export function readHistory(root: string, reports: string[]): HistoryFile[] {
  return reports
    .map((report) => join(root, HISTORY, report))
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
    .filter((file) => file.endsWith('.json'))
    .map((file) => parsed(file, () => held<HistoryFile>(historyFile, JSON.parse(readFileSync(file, 'utf8'))), RESTORE))
    .sort((a, b) => a.version - b.version);
}

export function historyJson({ blocks, ...rest }: HistoryFile): string {
  const facts = Object.entries(rest).map(([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)}`);
  const list = blocks.map((block) => `    ${JSON.stringify(block)}`).join(',\n');
  return `{\n${facts.join(',\n')},\n  "blocks": [\n${list}\n  ]\n}\n`;
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Content hash of a version: the first 12 hex digits of the SHA-256. */
export const contentHash = (blocks: KeptBlock[]): string => sha256(JSON.stringify(blocks)).slice(0, 12);

/** Digest of all ids that were ever released, each with its first release and its fingerprint. It shows whether a registry was tampered with. */
export function registryDigest(anchors: Anchor[]): string {
  const lines = anchors
    .filter((anchor) => anchor.since > 0)
    .map(({ id, since, hash, trace }) => [id, since, hash, trace].join(' '))
    .sort();
  return sha256(lines.join('\n')).slice(0, 16);
}
