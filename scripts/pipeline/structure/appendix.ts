import { isSalutation } from '../../../src/chinese/salutation.ts';
import type { DraftBlock } from '../types.ts';
import { APPENDIX_TITLES, DIVISION_RULES, ENTRY_RULES } from './appendix.rules.ts';
import { type Label, readLabel } from './labels.ts';
import { blockOf, plainBlock, type Unit } from './unit.ts';
export interface Division {
  front: Unit[];
  body: Unit[];
  appendix: DraftBlock[];
}

/** Parts the title block, the report itself, and what is appended to it. */
export function divide(units: Unit[]): Division {
  const start = bodyStart(units);
  const end = appendixStart(units, start);
  return { front: units.slice(0, start), body: units.slice(start, end), appendix: appendixBlocks(units.slice(end)) };
}

/** A line that is longer than this is none of a title block. */
const TITLE_LINE = 90;

/** Index of the first unit that is no title line: the salutation, a heading with a number, or a sentence. */
function bodyStart(units: Unit[]): number {
  const limit = Math.min(units.length, 24);
  for (let i = 0; i < limit; i++) {
    const unit = units[i] as Unit;
    if (isSalutation(unit.text)) return i;
    if (unit.text.length > TITLE_LINE) break;
  }
  for (let i = 0; i < limit; i++) {
    const unit = units[i] as Unit;
    if (!isTitleLine(unit)) return i;
  }
  return 0;
}

function isTitleLine({ text }: Unit): boolean {
  if (DIVISION_RULES.reportTitle.pattern.test(text)) return true;
  return (
    text.length <= 60 &&
    !/[。；]/u.test(text) &&
    DIVISION_RULES.factLine.pattern.test(text) &&
    readLabel(text)?.kind !== 'chapter'
  );
}

/** Index of the first unit of the appendices; the number of units where there are none. */
function appendixStart(units: Unit[], start: number): number {
  const half = start + Math.floor((units.length - start) * 0.25);
  let first = units.findIndex((unit, i) => i >= half && isAppendixTitle(unit));
  if (first < 0) first = unlabelledGlossary(units, half);
  const closing = lastClosing(units, half, first < 0 ? units.length : first);
  if (first < 0) {
    const next = units[closing + 1];
    const late = closing >= start + (units.length - start) * 0.5;
    const titled = late && next && (DIVISION_RULES.listTitle.pattern.test(next.text) || next.source.layout.rows);
    return titled ? closing + 1 : units.length;
  }
  return closing >= 0 && first - closing <= 24 && hasAnnexBetween(units, closing, first) ? closing + 1 : first;
}

function isAppendixTitle({ text }: Unit): boolean {
  return text.length <= 50 && APPENDIX_TITLES.some(({ pattern }) => pattern.test(text));
}

function lastClosing(units: Unit[], from: number, to: number): number {
  for (let i = to - 1; i >= from; i--) {
    const text = units[i]?.text ?? '';
    if (DIVISION_RULES.closing.pattern.test(text)) return i;
  }
  return -1;
}

function hasAnnexBetween(units: Unit[], closing: number, first: number): boolean {
  const next = units[closing + 1];
  return closing + 1 < first && !!next && DIVISION_RULES.listTitle.pattern.test(next.text) && !readLabel(next.text);
}

/** Index of the first of at least three notes that have no title above them: marks of one kind count up from 1, each before a term and its explanation. */
function unlabelledGlossary(units: Unit[], from: number): number {
  for (let i = from; i < units.length - 2; i++) {
    const rows = [0, 1, 2].map((k) => readLabel(units[i + k]?.text ?? ''));
    const kind = rows[0]?.kind;
    if (!kind || !NOTE_KINDS.has(kind) || rows[0]?.number !== 1) continue;
    const rising = rows.every((row, k) => row?.kind === kind && row.number === k + 1);
    if (rising && [0, 1, 2].every((k) => isEntry(units[i + k] as Unit, rows[k] as Label))) return i;
  }
  return -1;
}

const NOTE_KINDS = new Set<Label['kind']>(['item', 'bracket', 'circled', 'noteMark', 'parenItem']);

/** Whether a unit is a term and its explanation behind a mark: `1.“六稳”：指稳就业…`. */
function isEntry({ text }: Unit, label: Label | null): boolean {
  const rest = text.slice(label?.text.length ?? 0);
  if (label?.kind === 'bracket' || label?.kind === 'noteMark') return true;
  return ENTRY_RULES.explained.pattern.test(rest) || ENTRY_RULES.quotedTerm.pattern.test(rest);
}

/** What has been read of the appendices so far. */
interface Reading {
  glossary: boolean;
  /** Its entries are numbered. */
  numbered: boolean;
  last: number;
}

function appendixBlocks(units: Unit[]): DraftBlock[] {
  const reading: Reading = { glossary: true, numbered: false, last: 0 };
  return units.map((unit, i) => {
    const { rows } = unit.source.layout;
    if (rows) return plainBlock(unit, 'table', 0, { rows: rows.map((row) => row.map((cell) => cell.text)) });
    const label = entryLabel(unit.text, reading.last);
    if (isTitle(unit, i, label)) {
      Object.assign(reading, { glossary: isGlossaryTitle(unit.text), numbered: false, last: 0 });
      return plainBlock(unit, 'title');
    }
    if (label) {
      reading.numbered = true;
      reading.last = label.number;
    }
    return entryBlock(unit, label, reading);
  });
}

function isTitle(unit: Unit, index: number, label: Label | null): boolean {
  if (isAppendixTitle(unit) && label?.kind !== 'item') return true;
  const annex =
    DIVISION_RULES.listTitle.pattern.test(unit.text) ||
    (index === 1 && unit.text.length <= 40 && !/[。；：]/u.test(unit.text));
  return annex && !label;
}

function isGlossaryTitle(text: string): boolean {
  return ENTRY_RULES.glossaryTitle.pattern.test(text) || !ENTRY_RULES.listTitle.pattern.test(text);
}

/** The mark of an entry; `2.10大园区` is entry 2 where entry 1 stands before it. */
function entryLabel(text: string, last: number): Label | null {
  const due = new RegExp(`^${last + 1}[.．、]`, 'u').exec(text);
  return due ? { kind: 'item', text: due[0], number: last + 1 } : readLabel(text);
}

const NO_ENTRY = new Set<Label['kind']>(['firstly', 'ordinal', 'dash', 'part']);

function entryBlock(unit: Unit, label: Label | null, { glossary, numbered }: Reading): DraftBlock {
  if (label && !NO_ENTRY.has(label.kind)) {
    const length = label.text.length;
    const parts = { from: 0, label: length, text: unit.text.length - length, tail: 0 };
    return blockOf(unit, glossary ? 'note' : 'list', parts);
  }
  const entry = ENTRY_RULES.explained.pattern.test(unit.text) || ENTRY_RULES.openedTerm.pattern.test(unit.text);
  return plainBlock(unit, glossary && entry && !numbered ? 'note' : 'paragraph');
}
