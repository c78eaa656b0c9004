import { isSalutation } from '../../../src/chinese/salutation.ts';
import type { Draft, DraftBlock, Message, Passage } from '../types.ts';
import { divide, noteBlock } from './appendix.ts';
import { type Candidate, candidateOf } from './candidates.ts';
import { closeSections } from './closings.ts';
import { cutGlued } from './glued.ts';
import { headingLevels } from './levels.ts';
import { oddNumbers } from './odd-numbers.ts';
import { completeRows } from './rows.ts';
import { blockOf, plainBlock, type Unit, unitOf } from './unit.ts';

/**
 * Reads the structure of a report: title block, headings, paragraphs, notes, appendices. Reads and writes no files. The blocks made of a passage
 * cover all of it.
 */
export function structure(passages: Passage[]): Draft {
  const { front, body, appendix } = divide(passages.map(unitOf));
  const units = cutGlued(body);
  const drafted = [...front.map((u) => plainBlock(u, 'title')), ...bodyBlocks(units), ...appendix];
  const blocks = closeSections(withDecidedPlaces(drafted, passages));
  return {
    blocks,
    oddNumbers: oddNumbers(blocks),
    messages: warnings(blocks),
  };
}

/** Applies an editor's decision under which heading a passage stands (`Passage.under`): deeper headings end before its first block. */
function withDecidedPlaces(blocks: DraftBlock[], passages: Passage[]): DraftBlock[] {
  return blocks.map((block, index) => {
    const under = passages[block.passage]?.under;
    const isFirst = blocks[index - 1]?.passage !== block.passage;
    return under === undefined || !isFirst ? block : { ...block, closes: under + 1 };
  });
}

/** Warns of a text without chapters: it is no report, or no rule knows its layout. */
function warnings(blocks: DraftBlock[]): Message[] {
  if (blocks.some(({ type, level }) => type === 'heading' && level === 1)) return [];
  const text = 'no chapter was found; name the chapters in the YAML (`heading` with `level: 1`, docs/editing.md)';
  return [{ rule: 'no-chapters', severity: 'warning', text }];
}

function bodyBlocks(units: Unit[]): DraftBlock[] {
  const alone = units.map((unit, i) => (isProse(unit) ? candidateOf(unit, units[i - 1], units[i + 1]) : null));
  const slots = completeRows(units, alone);
  const levels = headingLevels(slots.filter((c) => c !== null));
  return units.flatMap((unit, i) => {
    const candidate = slots[i] ?? null;
    const level = candidate ? (levels.get(candidate) ?? 0) : 0;
    return candidate && level > 0 ? headingBlocks(candidate, level) : [textBlock(unit, candidate)];
  });
}

/** Whether a unit is neither a table nor a footnote of the markup. */
function isProse({ source: { layout } }: Unit): boolean {
  return !layout.rows && !layout.note;
}

/** Makes the block of a heading and, if text follows in the same line, the block of that paragraph. */
function headingBlocks({ unit, label, title }: Candidate, level: number): DraftBlock[] {
  const parts = {
    from: 0,
    label: label?.text.length ?? 0,
    text: title.end - title.start,
    tail: title.tailEnd - title.end,
  };
  const runIn = title.tailEnd < unit.text.length;
  const heading = blockOf(unit, 'heading', parts, { level, runIn });
  return runIn ? [heading, plainBlock(unit, 'paragraph', title.tailEnd)] : [heading];
}

function textBlock(unit: Unit, candidate: Candidate | null): DraftBlock {
  const { rows } = unit.source.layout;
  if (rows) return plainBlock(unit, 'table', 0, { rows: rows.map((row) => row.map((cell) => cell.text)) });
  if (unit.source.layout.note) return noteBlock(unit);
  if (isSalutation(unit.text)) return plainBlock(unit, 'salutation');
  const label = candidate?.label;
  const listed = unit.source.layout.listItem || (label && LISTED.has(label.kind) && unit.text.length <= 160);
  if (!listed) return plainBlock(unit, 'paragraph');
  // A mark that stands alone on its line is no list item, because it has no words.
  const length = label && label.text.length < unit.text.length ? label.text.length : 0;
  return blockOf(unit, 'list', { from: 0, label: length, text: unit.text.length - length, tail: 0 });
}

/** Marks that make a list item of a unit that is no heading. */
const LISTED = new Set(['dash', 'item', 'parenItem', 'circled']);
