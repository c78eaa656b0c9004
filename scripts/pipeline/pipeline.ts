/** The whole way of one report, from raw bytes to the model. Pure: reads and writes no files. */
import type { Block, Report, Source } from '../../src/model/report.ts';
import { type Decisions, NO_DECISIONS } from '../decisions/decisions.ts';
import type { Identity } from '../decisions/identity.ts';
import { annotate } from './annotate/annotate.ts';
import { arrange } from './arrange/arrange.ts';
import { chooseCopy, cutOtherCopies, findCopies } from './clean/copies.ts';
import { cutFurniture } from './clean/furniture.ts';
import { joinPieces } from './clean/join.ts';
import { type Account, account } from './clean/ledger.ts';
import { piecesOf } from './clean/passages.ts';
import { labelsOf } from './clean/reason-labels.ts';
import { identify } from './identify/blocks.ts';
import type { ReadSource } from './read/source.ts';
import { structure } from './structure/structure.ts';
import type { Draft, Message, Passage } from './types.ts';

/** A source cut down to its passages. */
export interface CleanSource {
  source: ReadSource;
  copies: number;
  /** First and last line of the copy that was taken, blank edges aside. */
  lines: [first: number, last: number];
  /** In the order of the source. */
  passages: Passage[];
}

/** Copies, furniture and broken lines: from lines to passages. The source's cuts are filled in. */
export function cleanSource(source: ReadSource): CleanSource {
  const copies = findCopies(source.lines);
  const chosen = copies[chooseCopy(source.lines, copies)];
  if (!chosen) throw new Error('a file holds at least one copy');
  cutOtherCopies(source.lines, chosen);
  cutFurniture(source.lines);
  const inCopy = source.lines.slice(chosen.start, chosen.end);
  const written = inCopy.filter((line) => line.points.some((char) => !/\p{White_Space}/u.test(char)));
  const lines: [number, number] = [written[0]?.number ?? 1, written.at(-1)?.number ?? 1];
  return { source, copies: copies.length, lines, passages: joinPieces(piecesOf(source.lines)) };
}

/** A report and what there is to say about it. */
export interface Processed {
  report: Report;
  messages: Message[];
}

/** Makes the report of a cleaned source as its YAML says; where further witnesses read differently, a note says so. */
export function makeReport(
  clean: CleanSource,
  identity: Identity,
  decisions: Decisions = NO_DECISIONS,
  witnesses: CleanSource[] = [],
): Processed {
  const arrangement = arrange(clean.passages, decisions);
  const draft = structure(arrangement.passages, clean.source);
  const blocks = identify(draft, arrangement.passages);
  const { ledger, normalisations, furniture } = account(clean.source, blocks, arrangement.furniture);
  const annotation = annotate(blocks, decisions, {
    source: clean.passages,
    arranged: arrangement.passages,
    draft: draft.blocks,
    numbering: draft.numbering,
    furniture,
    sources: [clean, ...witnesses].map(({ source }) => source.file),
    witnesses: witnesses.map(({ passages }) => passages),
  });
  const report: Report = {
    schema: 1,
    id: identity.id,
    ...titleOf(identity, draft),
    year: identity.year,
    yearBasis: identity.yearBasis,
    region: identity.region,
    delivered: deliveredOf(
      identity,
      draft,
      blocks.map((block) => block.id),
    ),
    ...(identity.script ? { script: identity.script } : {}),
    sources: [recordOf(clean, 'base', { ledger, normalisations, furniture }), ...witnesses.map(witnessOf)],
    blocks,
    notes: annotation.notes,
    ledger,
  };
  return {
    report,
    messages: [...arrangement.messages, ...draft.messages, ...annotation.messages],
  };
}

function recordOf({ source, copies, lines }: CleanSource, role: Source['role'], accounted: Account): Source {
  const { file, sha256, encoding } = source;
  return { file, sha256, encoding, copies, lines, role, ...accounted, labels: labelsOf(accounted) };
}

/** A witness has no blocks of its own; its passages account for its characters. */
function witnessOf(clean: CleanSource): Source {
  const blocks = clean.passages.map(({ at }): Block => ({ id: '', type: 'paragraph', text: '', at }));
  return recordOf(clean, 'witness', account(clean.source, blocks, []));
}

/** The editor's title, else the text's own if it says whose it is, else one made of year and place. */
function titleOf(identity: Identity, draft: Draft): Pick<Report, 'title' | 'titleBasis'> {
  if (identity.title) return { title: identity.title, titleBasis: 'stated' };
  const own = draft.title?.basis === 'stated' ? draft.title.value : '';
  const plain = identity.region.name.replace(/[省市县区州盟旗]$/u, '');
  if (own.includes(plain) && /\d{4}/u.test(own)) return { title: own, titleBasis: 'stated' };
  return { title: `${identity.year}年${identity.region.name}政府工作报告`, titleBasis: 'constructed' };
}

function deliveredOf(identity: Identity, draft: Draft, ids: string[]): Report['delivered'] {
  const facts = [draft.date, draft.meeting, draft.speaker];
  const blocks = [...new Set(facts.flatMap((fact) => (fact && fact.block >= 0 ? [fact.block] : [])))].sort(
    (a, b) => a - b,
  );
  const named = blocks.flatMap((index) => ids[index] ?? []);
  const own = identity.delivered ?? {};
  return {
    date: own.date ?? draft.date?.value ?? null,
    meeting: own.meeting ?? draft.meeting?.value ?? null,
    speaker: own.speaker ?? draft.speaker?.value ?? null,
    ...(named.length > 0 ? { blocks: named } : {}),
  };
}
