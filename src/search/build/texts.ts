import { type Block, type Note, printed, type Report } from '../../model/report.ts';
import type { Convert } from '../../script/convert.ts';
import type { Correction, Passage, ReportText } from '../format.ts';
import { type Part, partOf } from '../parts.ts';

/** A report's text in a script, as the search shows and scans it. */
export function textOf(report: Report, convert: Convert): ReportText {
  let part: Part = 'other';
  const passages = report.blocks.map((block): Passage => {
    if (block.type === 'heading' && block.level === 1) part = partOf(block.text);
    const kind = block.type === 'heading' || block.type === 'table' ? block.type : 'text';
    const level = block.type === 'heading' ? block.level : 0;
    return { id: block.id, kind, level, part, text: convertLines(printed(block), convert) };
  });
  const index = new Map(report.blocks.map((block, i) => [block.id, i]));
  return { passages, corrections: report.notes.flatMap((note) => correctionOf(note, report.blocks, index, convert)) };
}

/** Cells of a table are texts of their own to the converter; tabs and line feeds separate fields in the file. */
function convertLines(text: string, convert: Convert): string {
  return text
    .split(/[\t\r\n]/)
    .map(convert)
    .join(' ');
}

function correctionOf(note: Note, blocks: Block[], index: Map<string, number>, convert: Convert): Correction[] {
  if (note.type !== 'correction' && note.type !== 'supplied') return [];
  const passage = index.get(note.block);
  if (passage === undefined) return [];
  const block = blocks[passage] as Block;
  const label = 'label' in block ? (block.label ?? '') : '';
  const units = (codePoints: number) => label.length + Array.from(block.text).slice(0, codePoints).join('').length;
  const reading = convert(note.type === 'correction' ? note.corr : note.text);
  return [{ passage, start: units(note.start), end: units(note.end), reading }];
}
