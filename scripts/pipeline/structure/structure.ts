import { isSalutation } from '../../../src/chinese/salutation.ts';
import type { Draft, DraftBlock, Message, Passage } from '../types.ts';
import { divide } from './appendix.ts';
import { type Candidate, candidateOf } from './candidates.ts';
import { readFacts } from './facts.ts';
import { cutGlued } from './glued.ts';
import { headingLevels } from './levels.ts';
import { linkNotes } from './note-links.ts';
import { oddNumbers } from './odd-numbers.ts';
import { blockOf, plainBlock, type Unit, unitOf } from './unit.ts';

/** What the file says about the report outside its text. */
export interface Surroundings {
  /** Its `title` often states place, year, date and speaker. */
  frontMatter?: Record<string, unknown>;
}

/**
 * Reads the structure of a report: title block, chapters, sections, leads, body, appendices. Pure; every passage is
 * covered by the blocks cut from it.
 */
export function structure(passages: Passage[], around: Surroundings = {}): Draft {
  const { front, body, appendix } = divide(passages.map(unitOf));
  const units = cutGlued(body);
  const frontTitle = around.frontMatter?.title;
  const blocks = [...front.map((u) => plainBlock(u, 'title')), ...bodyBlocks(units), ...appendix];
  return {
    blocks,
    ...readFacts(blocks, typeof frontTitle === 'string' ? frontTitle : ''),
    noteLinks: linkNotes(blocks),
    oddNumbers: oddNumbers(blocks),
    messages: warnings(blocks),
  };
}

/** A warning for a text without chapters: it is no report, or its layout is one that no rule knows. */
function warnings(blocks: DraftBlock[]): Message[] {
  if (blocks.some(({ type, level }) => type === 'heading' && level === 1)) return [];
  const text = 'no chapter was found; look at how the report marks its parts (scripts/pipeline/structure/system.ts)';
  return [{ rule: 'no-chapters', severity: 'warning', text }];
}

function bodyBlocks(units: Unit[]): DraftBlock[] {
  const slots = units.map((unit, i) => candidateOf(unit, units[i - 1], units[i + 1]));
  const levels = headingLevels(slots.filter((c) => c !== null));
  return units.flatMap((unit, i) => {
    const candidate = slots[i] ?? null;
    const level = candidate ? (levels.get(candidate) ?? 0) : 0;
    return candidate && level > 0 ? headingBlocks(candidate, level) : [textBlock(unit, candidate)];
  });
}

/** The heading and, where it runs in, its body. */
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
  if (isSalutation(unit.text)) return plainBlock(unit, 'salutation');
  const label = candidate?.label;
  const listed = unit.source.layout.listItem || (label && LISTED.has(label.kind) && unit.text.length <= 160);
  if (!listed) return plainBlock(unit, 'paragraph');
  const length = label?.text.length ?? 0;
  return blockOf(unit, 'list', { from: 0, label: length, text: unit.text.length - length, tail: 0 });
}

/** Marks that make a list where they open no heading. */
const LISTED = new Set(['dash', 'item', 'parenItem', 'circled']);
