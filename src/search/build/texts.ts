import { type Block, type BlockType, type Note, printed, type Report } from '../../model/report.ts';
import { type Part, partOf } from '../../topics/parts.ts';
import type { Convert } from '../../variants/convert.ts';
import type { Emendation, PassageKind, ReportText, SearchPassage } from '../core/format.ts';

/** What a block is to the search. */
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
  let part: Part = 'other';
  const passages = report.blocks.map((block): SearchPassage => {
    if (block.type === 'heading' && block.level === 1) part = partOf(block.text);
    const kind = KINDS[block.type];
    const level = block.type === 'heading' ? block.level : 0;
    return { id: block.id, kind, level, part, text: convertLines(printed(block), convert) };
  });
  const index = new Map(report.blocks.map((block, i) => [block.id, i]));
  const emendations = report.notes.flatMap((note): Emendation[] => {
    const passage = index.get(note.block);
    const reading = readingOf(note);
    if (passage === undefined || !reading) return [];
    const units = unitsIn(report.blocks[passage] as Block, (passages[passage] as SearchPassage).text);
    return [{ passage, start: units(reading.start), end: units(reading.end), reading: convert(reading.text) }];
  });
  return { passages, emendations };
}

/** What is read in place of a piece of the block's text; code points. */
function readingOf(note: Note): { start: number; end: number; text: string } | undefined {
  switch (note.type) {
    case 'correction':
      return { start: note.start, end: note.end, text: note.corr };
    case 'supplied':
      return { start: note.start, end: note.end, text: note.text };
    case 'redaction':
    case 'gap':
    case 'repeat':
    case 'move':
    case 'join':
    case 'numbering':
    case 'witness':
      return undefined;
  }
}

/** Cells of a table are texts of their own to the converter; tabs and line feeds separate fields in the file. */
function convertLines(text: string, convert: Convert): string {
  return text
    .split(/[\t\r\n]/)
    .map(convert)
    .join(' ');
}

/** Where a place in a block's text stands in its whole printed text, converted: code points stay, the units they take may not. */
function unitsIn(block: Block, converted: string): (codePoints: number) => number {
  const label = 'label' in block ? Array.from(block.label ?? '').length : 0;
  const characters = Array.from(converted);
  return (codePoints) => characters.slice(0, label + codePoints).join('').length;
}
