import type { Block, Note, Report, Source } from '../../src/model/report.ts';
import type { Identity } from '../decisions/identity.ts';
import type { CleanSource } from './clean/clean.ts';
import { type Account, account } from './clean/ledger.ts';
import { labelsOf } from './clean/reason-labels.ts';
import type { Draft } from './types.ts';

/** What the steps up to `annotate` made of a report. */
export interface ReportParts {
  identity: Identity;
  /** The base. */
  clean: CleanSource;
  witnesses: CleanSource[];
  draft: Draft;
  /** Block `i` is made of `draft.blocks[i]`. */
  blocks: Block[];
  /** What became of each character of the base. */
  accounted: Account;
  notes: Note[];
}

/** The model of a report, put together from what the steps made. Its version is not settled yet. */
export function assembleReport({ identity, clean, witnesses, draft, blocks, accounted, notes }: ReportParts): Report {
  return {
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
    sources: [recordOf(clean, 'base', accounted), ...witnesses.map(witnessOf)],
    blocks,
    notes,
    ledger: accounted.ledger,
  };
}

function recordOf({ source, copies, lines }: CleanSource, role: Source['role'], accounted: Account): Source {
  const { file, sha256, encoding } = source;
  return { file, sha256, encoding, copies, lines, role, ...accounted, labels: labelsOf(accounted) };
}

/** A witness has no blocks of its own; its passages account for its characters. */
function witnessOf(clean: CleanSource): Source {
  return recordOf(clean, 'witness', account(clean.source, clean.passages, []));
}

/** The editor's title, else the text's own if it says whose it is, else one made of year and place. */
function titleOf(identity: Identity, draft: Draft): Pick<Report, 'title' | 'titleBasis'> {
  if (identity.title) return { title: identity.title, titleBasis: 'stated' };
  const own = draft.title?.basis === 'stated' ? draft.title.value : '';
  const plain = identity.region.name.replace(/[省市县区州盟旗]$/u, '');
  if (own.includes(plain) && /\d{4}/u.test(own)) return { title: own, titleBasis: 'stated' };
  return { title: `${identity.year}年${identity.region.name}政府工作报告`, titleBasis: 'constructed' };
}

/** Date, meeting and speaker: the editor's word before the text's; `blocks` are those that state one of them. */
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
