/** The step of the pipeline that reads the figures of a report: what the program finds, then what the editor decided. Pure. */
import type { IndicatorRow } from '../../../src/indicators/row.ts';
import type { Report } from '../../../src/model/report.ts';
import type { IndicatorDecisions } from '../../decisions/indicators.ts';
import { blockIndex } from '../annotate/block-index.ts';
import type { DraftBlock, Message, Passage } from '../types.ts';
import { applyDecisions } from './decide.ts';
import { extractIndicators } from './extract.ts';

/** What the blocks were made of, by which quotations of the source find them. */
export interface Origins {
  /** The passages in the order of the source. */
  source: Passage[];
  /** The passages in reading order. */
  arranged: Passage[];
  /** `draft[i]` is what block `i` was made of. */
  draft: DraftBlock[];
}

/** The figures of a report in the order of the text, and the errors of decisions that cannot be applied. */
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
