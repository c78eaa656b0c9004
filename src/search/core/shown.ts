/** The text of a hit as the report's page shows it, with what the source prints beside the words that an editor corrected. */
import type { Emendation } from './format.ts';
import { correct, type Hit, type HitRange } from './match.ts';

/** A remark of the editor in a text, after the words that it is about. */
export interface Remark {
  /** Offset in the text (UTF-16 units) after which it stands. */
  at: number;
  /** Whether the words are those of the source or of the edited text, of which the text has the other. */
  of: 'base' | 'edited';
  words: string;
}

/** A text with its marks, and with remarks in reading order. */
export interface Shown {
  text: string;
  marks: HitRange[];
  remarks: Remark[];
}

/**
 * Puts sure corrections into the text, as the page does. Words that were looked for stay as the source prints them, and the remark says what the page
 * has instead. The text of a hit in the corrected text has its corrections already.
 */
export function shown({ reading, text, marks, printed, emendations }: Omit<Hit, 'passage'>): Shown {
  const sorted = [...emendations].sort((one, other) => one.start - other.start);
  if (reading === 'corr') return { text, marks, remarks: remarksIn(printed, sorted) };
  const sure = sorted.filter((emendation) => emendation.sure);
  const applied = sure.filter((emendation) => !marks.some((mark) => touches(mark, emendation)));
  const left = sure.filter((emendation) => !applied.includes(emendation));
  const edited = left.map(({ end, reading: words }): Remark => ({ at: moved(applied, end), of: 'edited', words }));
  return {
    text: correct(text, applied),
    marks: marks.map(
      ([start, end]): HitRange => [
        moved(applied, start),
        moved(
          applied.filter((emendation) => emendation.start < end),
          end,
        ),
      ],
    ),
    remarks: [...remarksIn(text, applied), ...edited].sort((one, other) => one.at - other.at),
  };
}

/** What the source prints at each correction, in the corrected text. */
function remarksIn(printed: string, emendations: readonly Emendation[]): Remark[] {
  return emendations.map(({ start, end }) => ({
    at: moved(emendations, end),
    of: 'base',
    words: printed.slice(start, end),
  }));
}

/** Where an offset of the printed text lies when these corrections have been made. */
function moved(emendations: readonly Emendation[], offset: number): number {
  return emendations
    .filter(({ end }) => end <= offset)
    .reduce((sum, { start, end, reading }) => sum + reading.length - (end - start), offset);
}

function touches([from, to]: HitRange, { start, end }: Emendation): boolean {
  return start < to && end > from;
}
