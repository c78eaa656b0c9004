import type { Block, Completeness, LostHeading, Note, Origin, Report, Source } from '../../src/model/report.ts';
import type { Identity } from '../decisions/identity.ts';
import type { CleanSource } from './clean/clean.ts';
import { type Account, account } from './clean/ledger.ts';
import { labelsOf } from './clean/reason-labels.ts';
import type { KnownFacts } from './identify/witnessed.ts';
import type { Facts } from './types.ts';

/** The results of the steps up to `annotate`. */
export interface ReportParts {
  identity: Identity;
  /** The cleaned base (main source). */
  clean: CleanSource;
  witnesses: CleanSource[];
  /** What base and witnesses state. */
  known: KnownFacts;
  blocks: Block[];
  lost: LostHeading[];
  /** The account of each character of the base: whether it was kept, changed or removed. */
  accounted: Account;
  notes: Note[];
}

/** Puts the model of a report together from the results of the steps. Its version is decided later, in `settle`. */
export function assembleReport(parts: ReportParts): Report {
  const { identity, clean, witnesses, known, blocks, lost, accounted, notes } = parts;
  const { facts, yearBasis, witnessed } = known;
  return {
    schema: 1,
    id: identity.id,
    ...titleOf(identity, facts),
    year: identity.year,
    yearBasis,
    region: identity.region,
    delivered: deliveredOf(
      identity,
      facts,
      blocks.map((block) => block.id),
    ),
    ...(Object.keys(witnessed).length > 0 ? { witnessed } : {}),
    completeness: completenessOf(identity, lost, notes),
    ...(identity.script ? { script: identity.script } : {}),
    ...(identity.provenance ? { origin: identity.provenance } : {}),
    sources: [
      recordOf(clean, 'base', accounted),
      ...witnesses.map((witness, index) => witnessOf(witness, identity.witnesses?.[index]?.provenance)),
    ],
    blocks,
    lost,
    notes,
    ledger: accounted.ledger,
  };
}

function recordOf({ source, copies, lines }: CleanSource, role: Source['role'], accounted: Account): Source {
  const { file, sha256, encoding } = source;
  return { file, sha256, encoding, copies, lines, role, ...accounted, labels: labelsOf(accounted) };
}

/** Describes a witness. A witness has no blocks, so its passages take the place of blocks in the account of its characters. */
function witnessOf(clean: CleanSource, origin: Origin | undefined): Source {
  const record = recordOf(clean, 'witness', account(clean.source, clean.passages, []));
  return { ...record, ...(origin ? { origin } : {}) };
}

/** The title that the editor gives; else the title in the text, if it names place and year; else a title made of year and place. */
function titleOf(identity: Identity, facts: Facts): Pick<Report, 'title' | 'titleBasis'> {
  if (identity.title) return { title: identity.title, titleBasis: 'stated' };
  const own = facts.title?.basis === 'stated' ? facts.title.value : '';
  const plain = identity.region.name.replace(/[省市县区州盟旗]$/u, '');
  if (own.includes(plain) && /\d{4}/u.test(own)) return { title: own, titleBasis: 'stated' };
  const what = identity.kind === 'policy-address' ? '施政报告' : '政府工作报告';
  return { title: `${identity.year}年${identity.region.name}${what}`, titleBasis: 'constructed' };
}

/** Date, meeting and speaker. What the editor states is preferred to what the text states. `blocks` names the blocks that state one of them. */
function deliveredOf(identity: Identity, facts: Facts, ids: string[]): Report['delivered'] {
  const { date, meeting, speaker } = facts;
  const blocks = [
    ...new Set([date, meeting, speaker].flatMap((fact) => (fact && fact.block >= 0 ? [fact.block] : []))),
  ].sort((a, b) => a - b);
  const named = blocks.flatMap((index) => ids[index] ?? []);
  const own = identity.delivered ?? {};
  return {
    date: own.date ?? date?.value ?? null,
    meeting: own.meeting ?? meeting?.value ?? null,
    speaker: own.speaker ?? speaker?.value ?? null,
    ...(named.length > 0 ? { blocks: named } : {}),
  };
}

/** Whether the report is complete. The editor's statement decides; without one, a text with gaps or lost headings is a fragment. */
function completenessOf({ missing }: Identity, lost: LostHeading[], notes: Note[]): Completeness {
  if (missing) return { state: 'fragment', missing, basis: 'stated' };
  const gaps = notes.filter((note) => note.type === 'gap').length;
  if (gaps + lost.length === 0) return { state: 'whole', missing: null, basis: 'inferred' };
  const counted = [gaps > 0 && `阙文${gaps}处`, lost.length > 0 && `佚失标题${lost.length}个`].filter(Boolean);
  return { state: 'fragment', missing: `${counted.join('，')}，见正文各处。`, basis: 'inferred' };
}
