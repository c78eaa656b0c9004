import { basename, dirname, extname, join, resolve } from 'node:path';
import { SOURCES } from '../../src/tree/files.ts';
import type { Message } from '../pipeline/types.ts';
import type { Examined } from './examine.ts';
import type { Entry } from './library.ts';
import { type Known, type Proposal, propose } from './propose.ts';
import { addToIndex, candidates, containment, newIndex, SAME_REPORT, sketchOf } from './twins/sketch.ts';

/** What is to be done with the new files. */
export interface Decision {
  /** Reports that are new. */
  added: { entry: Entry; examined: Examined; proposal: Proposal }[];
  /** Files that are further witnesses, with the report they join. */
  joined: { entry: Entry; examined: Examined; file: string; share: number }[];
  messages: Message[];
}

/**
 * Decides for each new file whether it is a new report or a further source of one. The fullest files come first, so that of two new
 * prints of one report the fuller becomes the base.
 */
export function decide(
  examined: Examined[],
  entries: Entry[],
  files: Map<string, string>,
  root: string,
  known: Known,
): Decision {
  const decision: Decision = { added: [], joined: [], messages: [] };
  const all = new Map(entries.map((entry) => [entry.identity.id, entry]));
  const names = new Set([...files.values()]);
  const index = newIndex();
  for (const { identity, words } of entries) addToIndex(index, identity.id, sketchOf(words));
  const seen = new Map(files);

  for (const one of [...examined].sort(byFullness)) {
    const { path, sha256, words, sketch } = one;
    const say = (severity: Message['severity'], rule: string, text: string) =>
      decision.messages.push({ rule, severity, text, file: path });
    const same = seen.get(sha256);
    if (same) {
      say('info', 'already-there', `is the same file as ${same}; nothing to do`);
      continue;
    }
    seen.set(sha256, path);
    const proposal = propose(one, known);
    const twin = findTwin(words, candidates(index, sketch), all);
    const rival = twin && !one.notReport && 'identity' in proposal ? differs(twin.entry, proposal) : null;
    if (twin && !rival) {
      const file = nameFor(path, twin.entry.identity.id, names, root);
      twin.entry.witnesses.push(file);
      decision.joined.push({ entry: twin.entry, examined: one, file, share: twin.share });
      if (words.length > twin.entry.words.length * 1.2 && twin.entry.words !== '') {
        say(
          'warning',
          'fuller-witness',
          `is fuller than ${twin.entry.file}, the base of ${twin.entry.identity.id}; consider making it the base`,
        );
      }
      continue;
    }
    if (one.notReport) {
      say('error', 'not-a-report', one.notReport);
      continue;
    }
    if (!('identity' in proposal)) {
      decision.messages.push(proposal);
      continue;
    }
    if (twin && rival)
      say(
        'warning',
        'like-another',
        `shares ${percent(twin.share)} of its text with ${twin.entry.identity.id}, but is of another ${rival}; kept apart`,
      );
    const entry = newEntry(one, proposal, all, names, root, say);
    all.set(entry.identity.id, entry);
    addToIndex(index, entry.identity.id, sketch);
    decision.added.push({ entry, examined: one, proposal: { ...proposal, identity: entry.identity } });
    decision.messages.push(...proposal.doubts);
  }
  return decision;
}

function byFullness(one: Examined, other: Examined): number {
  return other.words.length - one.words.length || (one.path < other.path ? -1 : 1);
}

function findTwin(words: string, ids: string[], all: Map<string, Entry>): { entry: Entry; share: number } | null {
  for (const id of ids.slice(0, 5)) {
    const entry = all.get(id);
    const share = entry ? containment(words, entry.words) : 0;
    if (entry && share >= SAME_REPORT) return { entry, share };
  }
  return null;
}

/** In what two reports are stated to differ, so that they are never merged however alike they read. */
function differs({ identity }: Entry, proposal: Proposal): string | null {
  const other = proposal.identity;
  if (identity.year !== other.year && identity.yearBasis === 'stated' && other.yearBasis === 'stated') return 'year';
  if (
    identity.region.code !== other.region.code &&
    identity.region.basis === 'stated' &&
    other.region.basis === 'stated'
  )
    return 'place';
  return null;
}

function newEntry(
  one: Examined,
  { identity }: Proposal,
  all: Map<string, Entry>,
  names: Set<string>,
  root: string,
  say: (severity: Message['severity'], rule: string, text: string) => void,
): Entry {
  let { id } = identity;
  for (let count = 2; all.has(id); count += 1) id = `${identity.id}-${count}`;
  if (id !== identity.id)
    say('warning', 'same-id', `would be ${identity.id}, which is another text; it became ${id}: check place and year`);
  return { identity: { ...identity, id }, file: nameFor(one.path, id, names, root), witnesses: [], words: one.words };
}

/** A file that lies among the sources keeps its name; another is named after its report. */
function nameFor(path: string, id: string, names: Set<string>, root: string): string {
  const own = resolve(dirname(path)) === resolve(join(root, SOURCES)) ? basename(path) : null;
  const stem = id.replace('/', '-');
  const ending = extname(path).toLowerCase();
  let name = own ?? `${stem}${ending}`;
  for (let count = 2; !own && names.has(name); count += 1) name = `${stem}-${count}${ending}`;
  names.add(name);
  return name;
}

export function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}
