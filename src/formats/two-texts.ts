/** The two texts of a report: what its source prints, and what the editor makes of it. Files say which of the two they hold. */
import { editedText } from '../model/reading.ts';
import type { Report } from '../model/report.ts';

/** One of the two texts. */
export interface TextOfReport {
  /** The name that editors give to the text. */
  name: '底本' | '整理本';
  /** What the text is, in one sentence for readers. */
  says: string;
  /** Returns the report with this text in its blocks. */
  of(report: Report): Report;
}

export const TEXTS: Record<'base' | 'edited', TextOfReport> = {
  base: {
    name: '底本',
    says: '底本所印的文字，误字、脱字、误重都照原样；只统一了字符和空白，移出了版面文字。',
    of: (report) => report,
  },
  edited: {
    name: '整理本',
    says: '编者整理的文字：把握大的误字已改正，脱字补在〔〕里，误重的文字删去，缺文处标〔阙文〕；依据见来历与校记。',
    of: (report) => ({
      ...report,
      blocks: report.blocks.map((block) =>
        block.type === 'table' ? block : { ...block, text: editedText(block, report.notes) || block.text },
      ),
    }),
  },
};
