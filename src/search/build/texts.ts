import { type Block, printed, type Report } from '../../model/report.ts';
import { type Part, partOf } from '../../topics/parts.ts';
import type { Convert } from '../../variants/convert.ts';
import type { Correction, Passage, ReportText } from '../core/format.ts';

/** A report's text in a variant, as the search shows and scans it. */
export function textOf(report: Report, convert: Convert): ReportText {
  let part: Part = 'other';
  const passages = report.blocks.map((block): Passage => {
    if (block.type === 'heading' && block.level === 1) part = partOf(block.text);
    const kind = block.type === 'heading' || block.type === 'table' ? block.type : 'text';
    const level = block.type === 'heading' ? block.level : 0;
    return { id: block.id, kind, level, part, text: convertLines(printed(block), convert) };
  });
  const index = new Map(report.blocks.map((block, i) => [block.id, i]));
  const corrections = report.notes.flatMap((note): Correction[] => {
    const passage = index.get(note.block);
    if (passage === undefined || (note.type !== 'correction' && note.type !== 'supplied')) return [];
    const units = unitsIn(report.blocks[passage] as Block, (passages[passage] as Passage).text);
    const reading = convert(note.type === 'correction' ? note.corr : note.text);
    return [{ passage, start: units(note.start), end: units(note.end), reading }];
  });
  return { passages, corrections };
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
