import { pathsOf, stepWords } from '../../model/path.ts';
import { readingText } from '../../model/reading.ts';
import { type Block, type BlockType, type Note, printed, type Report } from '../../model/report.ts';
import { partOfBlock } from '../../topics/parts.ts';
import type { Convert } from '../../variants/convert.ts';
import type { Emendation, PassageKind, ReportText, SearchHeading, SearchPassage } from '../core/format.ts';

/** Kind of passage for each type of block. */
const KINDS: Record<BlockType, PassageKind> = {
  title: 'text',
  salutation: 'text',
  heading: 'heading',
  paragraph: 'text',
  list: 'text',
  table: 'table',
  note: 'text',
};

/** A report's text in a variant, as the search shows and scans it. */
export function textOf(report: Report, convert: Convert): ReportText {
  const paths = pathsOf(report);
  const passages = report.blocks.map((block): SearchPassage => {
    return {
      id: block.id,
      kind: KINDS[block.type],
      level: block.type === 'heading' ? block.level : 0,
      part: partOfBlock(block, paths.get(block.id) ?? []),
      parent: block.parent,
      text: convertLines(printed(block), convert),
    };
  });
  const index = new Map(report.blocks.map((block, i) => [block.id, i]));
  const emendations = report.notes.flatMap((note): Emendation[] => {
    const passage = index.get(note.block);
    const reading = readingOf(note);
    if (passage === undefined || !reading) return [];
    const units = unitsIn(report.blocks[passage] as Block, (passages[passage] as SearchPassage).text);
    return [
      {
        passage,
        start: units(reading.start),
        end: units(reading.end),
        reading: convert(reading.text),
        sure: reading.sure,
      },
    ];
  });
  return { passages, emendations, headings: headingsOf(report, convert) };
}

/** The headings of a report, lost ones too, as its page shows them. */
function headingsOf({ blocks, lost, notes }: Report, convert: Convert): Map<string, SearchHeading> {
  const printed = blocks.filter((block) => block.type === 'heading');
  const steps = [
    ...printed.map((heading) => ({ ...heading, text: readingText(heading, notes) })),
    ...lost.map((heading) => ({ ...heading, text: '', lost: true as const })),
  ];
  return new Map(steps.map((step) => [step.id, { words: convert(stepWords(step)), parent: step.parent }]));
}

/** The text that a note puts in place of a stretch of the block's text, with offsets in code points; undefined if the note changes no words. */
function readingOf(note: Note): { start: number; end: number; text: string; sure: boolean } | undefined {
  switch (note.type) {
    case 'correction':
      return { start: note.start, end: note.end, text: note.corr, sure: note.certainty === 'high' };
    case 'supplied':
      return { start: note.start, end: note.end, text: note.text, sure: true };
    case 'redaction':
    case 'gap':
    case 'repeat':
    case 'move':
    case 'join':
    case 'numbering':
    case 'witness':
    case 'query':
      return undefined;
  }
}

/** Converts each cell of a table separately, and joins the cells with spaces, since tabs and line feeds separate fields in the file. */
function convertLines(text: string, convert: Convert): string {
  return text
    .split(/[\t\r\n]/)
    .map(convert)
    .join(' ');
}

/**
 * Returns a function that converts an offset in a block's text (code points) to an offset in the converted printed text (UTF-16 units). Conversion
 * keeps the number of code points, but a converted character may take another number of units.
 */
function unitsIn(block: Block, converted: string): (codePoints: number) => number {
  const label = 'label' in block ? Array.from(block.label ?? '').length : 0;
  const characters = Array.from(converted);
  return (codePoints) => characters.slice(0, label + codePoints).join('').length;
}
