/** How registries, releases and histories lie in the content tree. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Document, parse } from 'yaml';
import { z } from 'zod';
import { parsed } from '../model/unreadable.ts';
import { HISTORY, RELEASES, reportFiles } from '../tree/files.ts';
import { type Anchor, emptyRegistry, type Registry } from './registry.ts';
import type { HistoryFile, KeptBlock } from './version.ts';

export { registeredReports } from '../tree/reports.ts';

/** What a release says of a report that is new or changed in it; the others are as in the release before. */
interface ReleasedReport {
  version: number;
  /** Content hash of the version. */
  text: string;
  /** How many ids the report has published up to this release. */
  ids: number;
  /** Digest of these ids with their fingerprints: a registry that was tampered with does not have it. */
  registry: string;
}

/** One entry of `content/releases.yaml`. */
export interface Release {
  /** From 1, rising by 1. */
  number: number;
  /** ISO date, set by hand. */
  date: string;
  /** Chinese (Simplified), for readers: what it holds. */
  note: string;
  /** Hash of the release before it; missing in the first. */
  previous?: string;
  reports: Record<string, ReleasedReport>;
}

/** A file of what was published is missing or damaged; it cannot be made again from the sources. */
const RESTORE = 'restore it from version control';

/** The last list read, with its file and the file's time. An ingest asks for the list once for each report. */
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

const releaseList = z.array(
  z.strictObject({
    number: z.number().int().positive(),
    date: z.iso.date(),
    note: z.string(),
    previous: z.string().optional(),
    reports: z.record(
      z.string(),
      z.strictObject({
        version: z.number().int().positive(),
        text: z.string(),
        ids: z.number().int(),
        registry: z.string(),
      }),
    ),
  }),
);

/** An empty file is a list without releases. */
function checked(list: unknown): Release[] {
  const result = releaseList.safeParse(list ?? []);
  if (result.success) return result.data;
  const [fault] = result.error.issues;
  throw new Error(`${fault?.path.join('.') || 'the list'}: ${fault?.message}`);
}

export function releasesYaml(releases: Release[]): string {
  const document = new Document(releases);
  document.commentBefore =
    ' What has been published, and is promised for good. Never change or remove a line; `npm run release` adds an entry.\n' +
    ' Until the first entry all ids are provisional. A report not named in an entry is as in the entry before.';
  return document.toString({ lineWidth: 0 });
}

/** What the last release that names a report (or, before it was renamed, its former ids) says of it. */
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

/** The registry of a report, an empty one if there is none yet or it is of the time before releases. */
export function readRegistry(root: string, report: string): Registry {
  const file = join(root, reportFiles(report).registry);
  if (!existsSync(file)) return emptyRegistry(report);
  const registry = parsed(file, () => JSON.parse(readFileSync(file, 'utf8')) as Partial<Registry>, RESTORE);
  return registry.anchors ? (registry as Registry) : emptyRegistry(report);
}

/** One id a line, so that a diff shows what became of which. */
export function registryJson({ anchors, ...rest }: Registry): string {
  const facts = Object.entries(rest).map(([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)}`);
  const list = anchors.map((anchor) => `    ${JSON.stringify(anchor)}`).join(',\n');
  return `{\n${[...facts, `  "anchors": [\n${list}\n  ]`].join(',\n')}\n}\n`;
}

/** The files of a report's history, oldest first; those under its former ids too. */
export function readHistory(root: string, reports: string[]): HistoryFile[] {
  return reports
    .map((report) => join(root, HISTORY, report))
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
    .filter((file) => file.endsWith('.json'))
    .map((file) => parsed(file, () => JSON.parse(readFileSync(file, 'utf8')) as HistoryFile, RESTORE))
    .sort((a, b) => a.version - b.version);
}

export function historyJson({ blocks, ...rest }: HistoryFile): string {
  const facts = Object.entries(rest).map(([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)}`);
  const list = blocks.map((block) => `    ${JSON.stringify(block)}`).join(',\n');
  return `{\n${facts.join(',\n')},\n  "blocks": [\n${list}\n  ]\n}\n`;
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The content hash of a version. */
export const contentHash = (blocks: KeptBlock[]): string => sha256(JSON.stringify(blocks)).slice(0, 12);

/** The digest of what release `number` promised: each id with its release and fingerprint. */
export function registryDigest(anchors: Anchor[]): string {
  const lines = anchors
    .filter((anchor) => anchor.since > 0)
    .map(({ id, since, hash, trace }) => [id, since, hash, trace].join(' '))
    .sort();
  return sha256(lines.join('\n')).slice(0, 16);
}
