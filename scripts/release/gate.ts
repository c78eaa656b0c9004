/** The gate: a build in which a released id is lost, changed its meaning or stands twice is refused. Pure. */

import { contentHash, lastRelease, type Release, registryDigest } from '../../src/anchors/files.ts';
import { isReleased, landings, type Registry } from '../../src/anchors/registry.ts';
import { blocksOfVersion, type HistoryFile } from '../../src/anchors/version.ts';
import type { Report } from '../../src/model/report.ts';
import type { AnchorDecisions } from '../decisions/identity.ts';
import { alignReport } from '../pipeline/settle/align.ts';
import { fingerprint } from '../pipeline/settle/fingerprint.ts';
import { similarity } from '../pipeline/settle/match.ts';

/** What the content tree holds of one report. */
export interface Held {
  registry: Registry;
  /** Missing if the report has another id now, or is gone. */
  report?: Report;
  /** Ids in the order of the readable form. */
  mdx?: string[];
  history: HistoryFile[];
  decisions?: AnchorDecisions;
  /** How many ids a person said that the next release is to retire. */
  retiring?: number;
}

/** A broken promise. */
export interface Breach {
  report: string;
  /** Empty where the whole report is meant. */
  id: string;
  /** English, one line: what, and how to mend it. */
  text: string;
}

/** A live id on a text less alike than this has changed its meaning, unless an editor vouches for it. */
export const SAME = 0.5;
/** Below this an editor cannot vouch either: two passages of different subjects are so alike by chance (99 of 100 pairs of the five reports). */
const VOUCHED = 0.16;
/** More ids than this share of a report, and than this number, are not retired in passing. */
const MANY = { share: 0.25, ids: 5 };

/** Checks one report that a release has published. `others` says which reports the tree holds. */
export function checkReport(id: string, held: Held, releases: Release[], others: ReadonlySet<string>): Breach[] {
  const breach = (anchor: string, text: string): Breach => ({ report: id, id: anchor, text });
  const { registry, report } = held;
  const former = [id, ...(registry.formerly ?? [])];
  const last = lastRelease(releases, former);
  const breaches: Breach[] = [];

  const known = new Set(registry.anchors.map((anchor) => anchor.id));
  const published = new Set(held.history.flatMap((file) => file.order));
  for (const old of published)
    if (!known.has(old))
      breaches.push(breach(old, 'was released and is not in the registry any more; restore content/anchors'));
  const count = registry.anchors.filter(isReleased).length;
  if (!last && count > 0)
    breaches.push(
      breach(
        '',
        `has ${count} released ids, and no release names it; restore content/releases.yaml from the last commit that had it`,
      ),
    );
  if (last && (count !== last.ids || registryDigest(registry.anchors) !== last.registry))
    breaches.push(
      breach(
        '',
        `the registry is not the one of release ${last.release.number} (${count} of ${last.ids} ids); restore content/anchors/${id}.json`,
      ),
    );
  breaches.push(...checkHistory(held, former, releases).map((text) => breach('', text)));

  if (registry.movedTo !== undefined) {
    if (report) breaches.push(breach('', `is the former id of ${registry.movedTo}; give this report another`));
    if (!others.has(registry.movedTo))
      breaches.push(breach('', `was moved to ${registry.movedTo}, which is not there`));
    return breaches;
  }
  if (!report)
    return [
      ...breaches,
      breach('', 'was released and is gone; restore it, or name its id under formerIds of the YAML that replaces it'),
    ];
  return [
    ...breaches,
    ...checkIds(held as Held & { report: Report }).map(({ id: anchor, text }) => breach(anchor, text)),
  ];
}

/** Whether every version that was published can still be put together, as it was. */
function checkHistory({ history }: Held, former: string[], releases: Release[]): string[] {
  const published = releases.flatMap(({ number, date, reports }) => {
    const entry = former.map((id) => reports[id]).find((one) => one !== undefined);
    return entry ? [{ number, date, ...entry }] : [];
  });
  const versions = published.filter(({ version }, at) => version !== published[at - 1]?.version);
  const unknown = history.filter((file) => !versions.some(({ version }) => version === file.version));
  return [
    ...versions.flatMap(({ version, text, number, date }) => {
      const file = history.find((own) => own.version === version);
      const told = file && file.hash === text && file.release === number && file.date === date;
      return told && hashOfVersion(history, version) === text
        ? []
        : [`version ${version} cannot be told from content/history any more; restore it`];
    }),
    ...unknown.map(
      ({ version }) => `content/history tells of version ${version}, which no release published; remove it`,
    ),
  ];
}

/** The hash of a version as its history has it; undefined where that lacks a block. */
function hashOfVersion(history: HistoryFile[], version: number): string | undefined {
  try {
    return contentHash(blocksOfVersion(history, version));
  } catch {
    return undefined;
  }
}

function checkIds(held: Held & { report: Report }): Omit<Breach, 'report'>[] {
  const { report, registry, mdx, decisions } = held;
  const breaches: Omit<Breach, 'report'>[] = [];
  const places = new Map<string, number[]>();
  report.blocks.forEach((block, at) => {
    places.set(block.id, [...(places.get(block.id) ?? []), at]);
  });
  for (const [id, { length }] of places) if (length > 1) breaches.push({ id, text: `stands on ${length} blocks` });
  if (mdx && mdx.join() !== report.blocks.map((block) => block.id).join()) {
    const inMdx = new Set(mdx);
    const missing = [...places.keys()].filter((id) => !inMdx.has(id));
    breaches.push({ id: missing.join(', '), text: 'the MDX has other ids than the JSON; run npm run ingest' });
  }

  const found = new Map(landings(registry).map((landing) => [landing.id, landing]));
  for (const anchor of registry.anchors.filter(isReleased)) {
    const { id, fate, reason } = anchor;
    const [at] = places.get(id) ?? [];
    if (fate === 'live') {
      if (at === undefined) breaches.push({ id, text: 'was released and no block bears it; run npm run ingest' });
      else {
        const now = fingerprint(report.blocks[at] as Report['blocks'][number]);
        const alike = similarity(anchor.trace, now.trace);
        const vouched = decisions?.same?.[id] !== undefined;
        if (alike < SAME && !vouched)
          breaches.push({ id, text: `now stands on another text (${Math.round(alike * 100)} % alike)` });
        else if (alike < VOUCHED)
          breaches.push({
            id,
            text: `cannot be the same passage, as anchors.same says: ${Math.round(alike * 100)} % of it are left; write anchors.moved or anchors.retired`,
          });
      }
      continue;
    }
    if (at !== undefined) breaches.push({ id, text: `was retired (${fate}) and is used again` });
    if (!places.has(found.get(id)?.at ?? '')) breaches.push({ id, text: 'was retired and leads nowhere' });
    if (fate === 'removed' && !reason)
      breaches.push({
        id,
        text: 'is lost: its passage is gone; say why under anchors.retired in the YAML, or which words it is now under anchors.same',
      });
  }

  breaches.push(...checkRetiring(registry, held.retiring));

  // What the aligner would say of these very blocks; it sees what a fingerprint cannot: repeats that changed places.
  const aligned = alignReport(registry, report.blocks, decisions);
  const released = new Set(registry.anchors.filter(isReleased).map((anchor) => anchor.id));
  aligned.ids.forEach((id, at) => {
    const own = (report.blocks[at] as Report['blocks'][number]).id;
    if (id !== own && (released.has(id) || released.has(own)))
      breaches.push({ id: own, text: `stands on the passage of ${released.has(id) ? id : 'no released id'}` });
  });
  return unique(breaches);
}

/** Whether so many passages are retired since the last release that a person has to say their number. */
function checkRetiring(registry: Registry, meant: number | undefined): Omit<Breach, 'report'>[] {
  const promised = registry.anchors.filter((anchor) => isReleased(anchor) && anchor.until === undefined);
  const going = promised.filter(({ fate }) => fate === 'removed');
  if (going.length <= Math.max(MANY.ids, MANY.share * promised.length) || going.length === meant) return [];
  const text = `retires ${going.length} of ${promised.length} ids at once; if that is meant, release them with --retiring ${registry.report}=${going.length}`;
  return [{ id: '', text }];
}

/** One line for each id and text. */
function unique(breaches: Omit<Breach, 'report'>[]): Omit<Breach, 'report'>[] {
  return [...new Map(breaches.map((breach) => [`${breach.id} ${breach.text}`, breach])).values()];
}
