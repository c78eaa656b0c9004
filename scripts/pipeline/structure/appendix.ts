import { addressesDeputies, isSalutation } from '../../../src/chinese/salutation.ts';
import type { DraftBlock } from '../types.ts';
import { APPENDIX_TITLES, DIVISION_RULES, ENTRY_RULES } from './appendix.rules.ts';
import { type Label, readLabel } from './labels.ts';
import { blockOf, plainBlock, type Unit } from './unit.ts';

export interface Division {
  front: Unit[];
  body: Unit[];
  appendix: DraftBlock[];
}

/** Divides a text into title block, body and appendices. */
export function divide(units: Unit[]): Division {
  const start = bodyStart(units);
  const end = appendixStart(units, start);
  return { front: units.slice(0, start), body: units.slice(start, end), appendix: appendixBlocks(units.slice(end)) };
}

/** A line of more characters than this cannot belong to the title block. */
const TITLE_LINE = 90;

/** Index of the first unit that does not belong to the title block: the salutation, a heading with a number, or a sentence. */
function bodyStart(units: Unit[]): number {
  const decided = units.findIndex(({ source }) => source.ruling?.as === 'heading');
  const limit = Math.min(units.length, 24, decided < 0 ? units.length : decided);
  for (let i = 0; i < limit; i++) {
    const unit = units[i] as Unit;
    if (isSalutation(unit.text)) return i;
    if (unit.text.length > TITLE_LINE) break;
  }
  for (let i = 0; i < limit; i++) {
    const unit = units[i] as Unit;
    if (!isTitleLine(unit)) return i;
  }
  return limit === decided ? decided : 0;
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

/** Index of the first unit of the appendices; the number of units if there are none. */
function appendixStart(units: Unit[], start: number): number {
  const decided = units.findIndex(({ source }) => source.ruling?.as === 'annex');
  if (decided >= 0) return decided;
  const lastOfBody = units.findLastIndex(({ source }) => source.ruling);
  const half = Math.max(start + Math.floor((units.length - start) * 0.25), lastOfBody + 1);
  const bodyEnds = bodyEnder(units);
  let first = units.findIndex((unit, i) => i >= half && isAppendixTitle(unit) && bodyEnds(i));
  if (first < 0) first = unlabelledGlossary(units, half, bodyEnds);
  const list = listAfterFarewell(units, half, bodyEnds);
  if (list >= 0 && (first < 0 || list < first)) return list;
  const closing = lastClosing(units, half, first < 0 ? units.length : first);
  if (first < 0) {
    const next = units[closing + 1];
    const late = closing >= start + (units.length - start) * 0.5;
    const titled = late && next && (DIVISION_RULES.listTitle.pattern.test(next.text) || next.source.layout.rows);
    return titled ? closing + 1 : units.length;
  }
  return closing >= 0 && first - closing <= 24 && hasAnnexBetween(units, closing, first) ? closing + 1 : first;
}

/**
 * Returns a test whether the body can end before a unit: after it, the report must neither address the deputies again nor continue the numbers of its
 * chapters.
 */
function bodyEnder(units: Unit[]): (index: number) => boolean {
  const lastCall = units.findLastIndex(({ text }) => addressesDeputies(text));
  const chapters = units.map(({ text }) => {
    const label = readLabel(text);
    return label?.kind === 'chapter' ? label.number : 0;
  });
  const before = running(chapters);
  const after = running([...chapters].reverse()).reverse();
  return (index) => {
    const [last = 0, next = 0] = [before[index - 1], after[index]];
    return index > lastCall && !(last > 0 && next === last + 1);
  };
}

/** For each position, the last number above 0 up to there; 0 if there is none. */
function running(numbers: number[]): number[] {
  let last = 0;
  return numbers.map((number) => {
    if (number > 0) last = number;
    return last;
  });
}

/** Between the farewell and the first item of a list stand at most this many lines, of at most so many characters. */
const LINES_BEFORE_LIST = 2;
const TITLE_OF_LIST = 40;

/**
 * Index of the unit after the words with which the speaker takes leave, if a list begins there, with or without a title: its items are no chapters
 * of the report, which has ended. -1 if there is none.
 */
function listAfterFarewell(units: Unit[], from: number, bodyEnds: (index: number) => boolean): number {
  const farewell = units.findLastIndex(({ text }) => DIVISION_RULES.farewell.pattern.test(text));
  if (farewell < from || !bodyEnds(farewell + 1)) return -1;
  for (const { text } of units.slice(farewell + 1, farewell + 2 + LINES_BEFORE_LIST)) {
    const label = readLabel(text);
    if (label && LISTS.has(label.kind)) return label.number === 1 ? farewell + 1 : -1;
    if (text.length > TITLE_OF_LIST || /[。；！]/u.test(text)) return -1;
  }
  return -1;
}

const NOTE_KINDS = new Set<Label['kind']>(['item', 'bracket', 'circled', 'noteMark', 'parenItem']);
const LISTS = new Set<Label['kind']>(['chapter', 'section', ...NOTE_KINDS]);

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

/**
 * Index of the first note of a glossary without a title: at least three units with marks of one kind that count up from 1, each before a term and its
 * explanation. -1 if there is none.
 */
function unlabelledGlossary(units: Unit[], from: number, bodyEnds: (index: number) => boolean): number {
  for (let i = from; i < units.length - 2; i++) {
    if (!bodyEnds(i)) continue;
    const rows = [0, 1, 2].map((k) => readLabel(units[i + k]?.text ?? ''));
    const kind = rows[0]?.kind;
    if (!kind || !NOTE_KINDS.has(kind) || rows[0]?.number !== 1) continue;
    const rising = rows.every((row, k) => row?.kind === kind && row.number === k + 1);
    if (rising && [0, 1, 2].every((k) => isEntry(units[i + k] as Unit, rows[k] as Label))) return i;
  }
  return -1;
}

/** Whether a unit is a term with its explanation, after a mark: `1.“六稳”：指稳就业…`. */
function isEntry({ text }: Unit, label: Label | null): boolean {
  const rest = text.slice(label?.text.length ?? 0);
  if (label?.kind === 'bracket' || label?.kind === 'noteMark') return true;
  return ENTRY_RULES.explained.pattern.test(rest) || ENTRY_RULES.quotedTerm.pattern.test(rest);
}

/** The state of the reading of the appendices. */
interface Reading {
  glossary: boolean;
  /** Whether a title has called the list a glossary. A further appendix without a title of its own is then no glossary. */
  named: boolean;
  /** Whether the entries of the glossary are numbered. */
  numbered: boolean;
  last: number;
  /** Whether the unit before was only a term, so that the next unit explains it. */
  term: boolean;
}

function appendixBlocks(units: Unit[]): DraftBlock[] {
  const untitled = units[0] !== undefined && readLabel(units[0].text)?.number === 1 && !isAppendixTitle(units[0]);
  const glossary = !untitled || isEntry(units[0] as Unit, readLabel(units[0]?.text ?? ''));
  const reading: Reading = { glossary, named: false, numbered: false, last: 0, term: false };
  return units.map((unit, i) => {
    const { rows } = unit.source.layout;
    if (rows) return plainBlock(unit, 'table', 0, { rows: rows.map((row) => row.map((cell) => cell.text)) });
    if (unit.source.layout.note) return noteBlock(unit);
    const label = entryLabel(unit.text, reading.last);
    if (isTitle(unit, i, label)) {
      const glossary = isGlossaryTitle(unit.text, reading.named);
      const named = reading.named || ENTRY_RULES.glossaryTitle.pattern.test(unit.text);
      Object.assign(reading, { glossary, named, numbered: false, last: 0, term: false });
      return plainBlock(unit, 'title');
    }
    if (label) {
      reading.numbered = true;
      reading.last = label.number;
    }
    const block = reading.term && !label ? plainBlock(unit, 'note') : entryBlock(unit, label, reading);
    reading.term = block.type === 'note' && label !== null && isBareTerm(block);
    return block;
  });
}

/** Whether an entry is only a term, such as `25. 群链金企`, which the next line explains. */
function isBareTerm({ text }: DraftBlock): boolean {
  return text.length <= LONGEST_TERM && !/[。；：，]/u.test(text) && !ENTRY_RULES.explained.pattern.test(text);
}

const LONGEST_TERM = 30;

function isTitle(unit: Unit, index: number, label: Label | null): boolean {
  if (isAppendixTitle(unit) && label?.kind !== 'item') return true;
  const annex =
    DIVISION_RULES.listTitle.pattern.test(unit.text) ||
    (index <= 1 && unit.text.length <= 40 && !/[。；：]/u.test(unit.text));
  return annex && !label;
}

function isGlossaryTitle(text: string, named: boolean): boolean {
  return ENTRY_RULES.glossaryTitle.pattern.test(text) || (!named && !ENTRY_RULES.listTitle.pattern.test(text));
}

/** The mark of an entry. After entry 1, `2.10大园区` is read as entry 2, not as number 2.10. */
function entryLabel(text: string, last: number): Label | null {
  const due = new RegExp(`^${last + 1}[.．、]`, 'u').exec(text);
  return due ? { kind: 'item', text: due[0], number: last + 1 } : readLabel(text);
}

/** Makes a note of a unit that the markup of the file calls a footnote or endnote: its mark, if it prints one, and its words. */
export function noteBlock(unit: Unit): DraftBlock {
  const label = readLabel(unit.text);
  const length = label && NOTE_KINDS.has(label.kind) && label.text.length < unit.text.length ? label.text.length : 0;
  return blockOf(unit, 'note', { from: 0, label: length, text: unit.text.length - length, tail: 0 });
}

const NO_ENTRY = new Set<Label['kind']>(['firstly', 'ordinal', 'dash', 'part']);

function entryBlock(unit: Unit, label: Label | null, { glossary, numbered }: Reading): DraftBlock {
  // A mark that stands alone on its line is no entry, because it has no words.
  if (label && !NO_ENTRY.has(label.kind) && label.text.length < unit.text.length) {
    const length = label.text.length;
    const parts = { from: 0, label: length, text: unit.text.length - length, tail: 0 };
    return blockOf(unit, glossary ? 'note' : 'list', parts);
  }
  const entry = ENTRY_RULES.explained.pattern.test(unit.text) || ENTRY_RULES.openedTerm.pattern.test(unit.text);
  return plainBlock(unit, glossary && entry && !numbered ? 'note' : 'paragraph');
}
