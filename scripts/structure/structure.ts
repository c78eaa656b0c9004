import type { Draft, DraftBlock, Message, Passage } from '../pipeline.ts';
import { divide, noteBlock } from './appendix.ts';
import { type Candidate, candidateOf } from './candidates.ts';
import { readFacts } from './facts.ts';
import { cutGlued } from './glued.ts';
import { rank } from './levels.ts';
import { linkNotes } from './note-links.ts';
import { checkNumbering } from './numbering.ts';
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
    numbering: checkNumbering(blocks),
    messages: doubtsOf(blocks),
  };
}

/** A report without chapters is either none or in a layout that no rule knows. */
function doubtsOf(blocks: DraftBlock[]): Message[] {
  if (blocks.some(({ type, level }) => type === 'heading' && level === 1)) return [];
  const text = 'no chapter was found; look at how the report marks its parts (scripts/structure/system.ts)';
  return [{ rule: 'no-chapters', severity: 'warning', text }];
}

function bodyBlocks(units: Unit[]): DraftBlock[] {
  const slots = units.map((unit, i) =>
    unit.source.layout.note || unit.source.layout.rows ? null : candidateOf(unit, units[i - 1], units[i + 1]),
  );
  const levels = rank(slots.filter((c) => c !== null));
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

const SALUTATION = /^(?:各位|尊敬的|同志们)[^。；]{0,16}[：:！!，,]?$/u;

function textBlock(unit: Unit, candidate: Candidate | null): DraftBlock {
  const { rows } = unit.source.layout;
  if (rows) return plainBlock(unit, 'table', 0, { rows: rows.map((row) => row.map((cell) => cell.text)) });
  if (unit.source.layout.note) return noteBlock(unit);
  if (SALUTATION.test(unit.text)) return plainBlock(unit, 'salutation');
  const label = candidate?.label;
  const listed = unit.source.layout.listItem || (label && LISTED.has(label.kind) && unit.text.length <= 160);
  if (!listed) return plainBlock(unit, 'paragraph');
  const length = label && label.text.length < unit.text.length ? label.text.length : 0;
  return blockOf(unit, 'list', { from: 0, label: length, text: unit.text.length - length, tail: 0 });
}

/** Marks of a list where they open no heading. */
const LISTED = new Set(['dash', 'item', 'parenItem', 'circled']);
