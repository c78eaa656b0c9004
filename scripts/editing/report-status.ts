import { join } from 'node:path';
import { cut } from '@node-rs/jieba';
import { readRegistry } from '../../src/anchors/files.ts';
import { isReleased } from '../../src/anchors/registry.ts';
import type { Report } from '../../src/model/report.ts';
import { APPROVALS } from '../../src/tree/files.ts';
import { approvalsFor } from '../../src/variants/approvals.ts';
import { reportRisks } from '../../src/variants/report-risks.ts';
import { messageOfFault } from '../cli/messages.ts';
import { type Doubt, type DoubtRule, isLikely } from '../doubts/doubt.ts';
import { knownTexts } from '../doubts/known-texts.ts';
import { materialOf } from '../doubts/material-of.ts';
import { openDoubts } from '../doubts/open-doubts.ts';
import type { IndexedText } from '../doubts/word-counts.ts';
import type { Message } from '../pipeline/types.ts';

/** What a report can lack of its facts. */
export type Lacking = 'speaker' | 'date' | 'meeting' | 'origin';

/** What is open in one report. */
export interface ReportStatus {
  id: string;
  title: string;
  lacks: Lacking[];
  /** What the text does not say, so that the editor or the program concluded it. */
  inferred: ('place' | 'year' | 'title')[];
  /** What a fragment lacks, in one sentence; null for a whole text. */
  missing: string | null;
  /** Number of the open doubts that are probably right, by rule. */
  likely: Partial<Record<DoubtRule, number>>;
  /** Number of the open doubts that are seldom right. */
  possible: number;
  /** Number of places where the Traditional form may be wrong and nobody has looked. */
  script: number;
  /** Number of ids that no release has published. */
  unreleased: number;
  /** Whether the text has changed since the last release, or was never released. */
  draft: boolean;
}

/** A report whose status is wanted. */
export interface StatusTask {
  root: string;
  /** Name of its YAML. */
  name: string;
}

/** The status of a report, or the message that says why it cannot be told. */
export type StatusResult = { status: ReportStatus } | { fault: Message };

/** The texts of this many reports suffice to know the common words of work reports. */
const ENOUGH_TEXTS = 40;

let known: { root: string; texts: Map<string, IndexedText> } | undefined;

/** Tells what is open in a report, as its sources make it now. Never throws, so that one bad report does not hide the others. */
export async function statusOf({ root, name }: StatusTask): Promise<StatusResult> {
  try {
    if (known?.root !== root) known = { root, texts: knownTexts(root, ENOUGH_TEXTS) };
    const { material, decisions } = await materialOf(root, name, known.texts);
    const { report } = material;
    const doubts = openDoubts(material, decisions);
    const likely = doubts.filter(isLikely);
    return {
      status: {
        id: report.id,
        title: report.title,
        lacks: lacksOf(report),
        inferred: inferredOf(report),
        missing: report.completeness.missing,
        likely: countByRule(likely),
        possible: doubts.length - likely.length,
        script: reportRisks(report, approvalsFor(join(root, APPROVALS)), (text) => cut(text, false)).length,
        unreleased: unreleasedOf(root, report),
        draft: report.version?.draft ?? true,
      },
    };
  } catch (error) {
    return { fault: messageOfFault(error, name) };
  }
}

function lacksOf({ delivered: { speaker, date, meeting }, origin }: Report): Lacking[] {
  const kind = origin?.kind ?? 'unknown';
  const facts = {
    speaker,
    date,
    meeting,
    origin: kind === 'unknown' && !origin?.publication && !origin?.url ? null : kind,
  };
  return (Object.keys(facts) as Lacking[]).filter((fact) => facts[fact] === null);
}

function inferredOf({ region, yearBasis, titleBasis }: Report): ReportStatus['inferred'] {
  return [
    ...(region.basis === 'inferred' ? (['place'] as const) : []),
    ...(yearBasis === 'inferred' ? (['year'] as const) : []),
    ...(titleBasis === 'constructed' ? (['title'] as const) : []),
  ];
}

function countByRule(doubts: readonly Doubt[]): ReportStatus['likely'] {
  const groups = Map.groupBy(doubts, ({ rule }) => rule);
  return Object.fromEntries([...groups].map(([rule, own]) => [rule, own.length]));
}

function unreleasedOf(root: string, { id, blocks }: Report): number {
  const released = new Set(
    readRegistry(root, id)
      .anchors.filter(isReleased)
      .map((anchor) => anchor.id),
  );
  return blocks.filter((block) => !released.has(block.id)).length;
}
