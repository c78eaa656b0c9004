/** The gate: refuses a build in which a released id is lost, changed its meaning or occurs twice. Reads no files. */

import { contentHash, lastRelease, type Release, registryDigest } from '../../src/anchors/files.ts';
import { isReleased, landings, type Registry } from '../../src/anchors/registry.ts';
import { blocksOfVersion, type HistoryFile } from '../../src/anchors/version.ts';
import type { Report } from '../../src/model/report.ts';
import type { AnchorDecisions } from '../decisions/identity.ts';
import { fingerprint } from '../pipeline/settle/fingerprint.ts';
import { alignReport } from '../pipeline/settle/keep-ids.ts';
import { similarity } from '../pipeline/settle/same-passage.ts';
import { cutHistory } from '../pipeline/withdraw/cut-history.ts';

/** The files of the content tree about one report, as they have been read. */
export interface Held {
  registry: Registry;
  /** Missing if the report has another id now or is gone. */
  report?: Report;
  /** The ids in the order in which the readable form (MDX) has them. */
  mdx?: string[];
  history: HistoryFile[];
  decisions?: AnchorDecisions;
  /** Whether an editor has taken the text of the report down, as its YAML says. Then its ids stay, and its text and history are gone. */
  withdrawn?: boolean;
  /** The passages that the YAML takes down, as far as it names them by id; undefined if it takes none down. */
  withdrawnPassages?: string[];
  /** How many ids the next release will retire, as a person has said. */
  retiring?: number;
}

/** A broken promise of a release. */
export interface Breach {
  report: string;
  /** The id of the passage; empty if the whole report is meant. */
  id: string;
  /** Says in one line of English what is wrong and how to mend it. */
  text: string;
}

/**
 * Least similarity (0 to 1) of a passage to its released text. Below it the id has changed its meaning, unless an editor confirms that it is the
 * same.
 */
export const SAME = 0.5;
/**
 * Below this similarity an editor's confirmation is not accepted either: of the five reports' passages on different subjects, 99 of 100 pairs are
 * less similar than this.
 */
const VOUCHED = 0.16;
/** If a release retires more ids than this, both in number and as a share of the report's ids, a person must say that it is meant. */
const MANY = { share: 0.25, ids: 5 };

/** Checks one report that a release has published. `others` holds the ids of the reports that the tree has. */
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
  if (registry.withdrawn || held.withdrawn) breaches.push(...checkWithdrawn(held).map((text) => breach('', text)));
  else breaches.push(...checkHistory(held, former, releases).map((text) => breach('', text)));

  if (registry.movedTo === undefined)
    breaches.push(...checkPassages(held).map(({ id: anchor, text }) => breach(anchor, text)));

  if (registry.movedTo !== undefined) {
    if (report) breaches.push(breach('', `is the former id of ${registry.movedTo}; give this report another`));
    if (!others.has(registry.movedTo))
      breaches.push(breach('', `was moved to ${registry.movedTo}, which is not there`));
    return breaches;
  }
  if (registry.withdrawn) return breaches;
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

/** Checks that nothing is left of a text that was taken down, and that an editor has said so. */
function checkWithdrawn({ registry, report, history, withdrawn }: Held): string[] {
  if (!withdrawn)
    return ['is marked as withdrawn, but its YAML does not say so; write “withdrawn:” there, or restore the registry'];
  const left = [...(report ? ['its text'] : []), ...(history.length > 0 ? ['its history'] : [])];
  const isMarked = registry.withdrawn !== undefined || registry.movedTo !== undefined;
  if (isMarked && left.length === 0) return [];
  return [`is withdrawn, and ${left.join(' and ') || 'its registry'} is still as before; run npm run ingest`];
}

/** Checks that nothing is left of passages that were taken down, and that an editor has said so. */
function checkPassages({ registry, history, withdrawnPassages }: Held): Omit<Breach, 'report'>[] {
  const gone = registry.anchors.filter(({ withdrawn }) => withdrawn !== undefined).map(({ id }) => id);
  const anew = 'run npm run ingest';
  if (gone.length > 0 && !withdrawnPassages)
    return gone.map((id) => ({ id, text: `is marked as withdrawn, but the YAML does not say so; ${anew}` }));
  const wanted = (withdrawnPassages ?? []).filter((id) => !gone.includes(id));
  const left = cutHistory(history, registry);
  const cut = history.flatMap(({ blocks }) => blocks).filter(({ withdrawn }) => withdrawn);
  return [
    ...wanted.map((id) => ({ id, text: `is withdrawn, and its text is still as before; ${anew}` })),
    ...(withdrawnPassages && gone.length === 0 && wanted.length === 0
      ? [{ id: '', text: `has passages that are withdrawn, and its registry is still as before; ${anew}` }]
      : []),
    ...left.map(({ version }) => ({ id: '', text: `has words in version ${version} that are withdrawn; ${anew}` })),
    ...(gone.length === 0 ? cut : []).map(({ id }) => ({
      id,
      text: 'was cut from content/history, and no passage is withdrawn; restore content/history from version control',
    })),
  ];
}

/** Checks that every published version can still be put together from the history, exactly as it was. */
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
      return told && (hashOfVersion(history, version) === text || isCut(history, version))
        ? []
        : [`version ${version} cannot be told from content/history any more; restore it`];
    }),
    ...unknown.map(
      ({ version }) => `content/history tells of version ${version}, which no release published; remove it`,
    ),
  ];
}

/** Whether text of a version was taken down, so that its hash cannot be told any more. `checkKeeps` compares the rest of it with what was published. */
function isCut(history: HistoryFile[], version: number): boolean {
  try {
    return blocksOfVersion(history, version).some(({ withdrawn }) => withdrawn);
  } catch {
    return false;
  }
}

/** The hash of a version, put together from the history; undefined if a block is missing there. */
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

  // Compares the ids with those that the aligner would give to these blocks. This finds what fingerprints cannot find: passages with the same text
  // that changed places.
  const gone = registry.anchors.filter(({ withdrawn }) => withdrawn !== undefined).map(({ id }) => [id, '']);
  const retired = { ...Object.fromEntries(gone), ...decisions?.retired };
  const aligned = alignReport(registry, report.blocks, { ...decisions, retired });
  const released = new Set(registry.anchors.filter(isReleased).map((anchor) => anchor.id));
  aligned.ids.forEach((id, at) => {
    const own = (report.blocks[at] as Report['blocks'][number]).id;
    if (id !== own && (released.has(id) || released.has(own)))
      breaches.push({ id: own, text: `stands on the passage of ${released.has(id) ? id : 'no released id'}` });
  });
  return unique(breaches);
}

/**
 * Checks whether so many passages are retired since the last release that a person must state their number, and whether the number stated is right.
 */
function checkRetiring(registry: Registry, meant: number | undefined): Omit<Breach, 'report'>[] {
  const promised = registry.anchors.filter((anchor) => isReleased(anchor) && anchor.until === undefined);
  const going = promised.filter(({ fate }) => fate === 'removed');
  if (going.length <= Math.max(MANY.ids, MANY.share * promised.length) || going.length === meant) return [];
  const text = `retires ${going.length} of ${promised.length} ids at once; if that is meant, release them with --retiring ${registry.report}=${going.length}`;
  return [{ id: '', text }];
}

/** Removes breaches that have the same id and the same text as another breach. */
function unique(breaches: Omit<Breach, 'report'>[]): Omit<Breach, 'report'>[] {
  return [...new Map(breaches.map((breach) => [`${breach.id} ${breach.text}`, breach])).values()];
}
