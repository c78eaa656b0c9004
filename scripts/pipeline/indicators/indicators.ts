/**
 * The step of the pipeline that reads the figures of a report: first the figures that the program finds, then the editor's decisions about them.
 * Reads and writes no files.
 */
import type { IndicatorRow } from '../../../src/indicators/row.ts';
import type { Report } from '../../../src/model/report.ts';
import type { IndicatorDecisions } from '../../decisions/indicators.ts';
import { blockIndex } from '../annotate/block-index.ts';
import type { DraftBlock, Message, Passage } from '../types.ts';
import { applyDecisions } from './decide.ts';
import { extractIndicators } from './extract.ts';

/** The passages and drafts of which the blocks were made. Quotations of the source are located through them. */
export interface Origins {
  /** The passages in the order of the source. */
  source: Passage[];
  /** The passages in reading order. */
  arranged: Passage[];
  /** `draft[i]` is the draft of block `i`. */
  draft: DraftBlock[];
}

/** Returns the figures of a report in the order of the text, and an error message for each decision that cannot be applied. */
export function indicators(
  report: Report,
  decisions: IndicatorDecisions,
  { source, draft, arranged }: Origins,
): { rows: IndicatorRow[]; messages: Message[] } {
  const rows = extractIndicators(report);
  if (decisions.list.length === 0) return { rows, messages: [] };
  const { blocks } = report;
  return applyDecisions(rows, decisions, { blocks, index: blockIndex(source, blocks, draft, arranged) });
}
