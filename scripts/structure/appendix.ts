import type { DraftBlock } from '../pipeline.ts';
import { type Label, readLabel } from './labels.ts';
import { blockOf, plainBlock, type Unit } from './unit.ts';
import type { WordingRule } from './wording.ts';

/** Lines that open an appendix. */
const APPENDIX_TITLES: WordingRule[] = [
  {
    pattern:
      /^[（(【[]?(?:附件?|附录|附表|附注|附文)[一二三四五六七八九十\d]*[】）)\]]?[:：、.]?(?:$|《|[^。，]{2,40}$)/u,
    seen: ['江门市/2016', '海南省/2007'],
    not: '附近居民受益',
  },
  {
    pattern:
      /^[（(【[《]?(?:\d{4}年)?[^。，；]{0,20}?(?:名词|名称|词语|词汇|用语|术语|缩略语|缩写|专业词|词条|热词)[^。，；]{0,6}?(?:解释|注释|说明|释义|注解|简释|解读)[^。，；]{0,20}$/u,
    seen: ['清远市/2022', '广州市/2017'],
    not: '名词解释见附件。',
  },
  {
    pattern:
      /^[（(【[]?(?:注释|注解|注|备注|说明|有关说明|名词解释|相关注释|解释|释义|相关名词|有关名词|指标说明|相关说明|文中注释|报告注释)[】）)\]]?[:：]?$/u,
    seen: ['孝感市/2023', '吉安市/2016'],
    not: '注重实效',
  },
  {
    pattern: /^《?[^。；，]{0,12}(?:政府)?工作报告》?[^。；，]{0,6}(?:注释|注解|解释|说明|释义|注)[^。；，]{0,6}$/u,
    seen: ['四川省/2017', '常德市/2022'],
    not: '现在，我代表市人民政府作工作报告',
  },
];

/** Titles of lists that follow the closing words of a report. */
const ANNEX_TITLE =
  /^[^。；！]{2,40}(?:实事|实事项目|工程项目|重点项目|清单|一览表|名单|计划表|指标表|任务表|情况表|实事.{0,6}(?:目标|任务|内容))(?:[（(][^）)]*[）)])?$/u;

/** The last words of a report: they call on the deputies and end with a full sentence. */
const CLOSING = /(?:各位代表|让我们|我们|紧密团结|谢谢)[\s\S]*(?:[！。!]|奋斗|贡献|辉煌|篇章|前进)$/u;

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

const SALUTATION = /^(?:各位|尊敬的|同志们|主席)[^。；]{0,24}[：:！!，,]?$/u;

/** Longer than any line of a title block. */
const TITLE_LINE = 90;

/** The first unit that is no title line: the salutation, a heading with a number, or a sentence. */
function bodyStart(units: Unit[]): number {
  const limit = Math.min(units.length, 24);
  for (let i = 0; i < limit; i++) {
    const unit = units[i] as Unit;
    if (SALUTATION.test(unit.text)) return i;
    if (unit.text.length > TITLE_LINE) break;
  }
  for (let i = 0; i < limit; i++) {
    const unit = units[i] as Unit;
    if (!isTitleLine(unit)) return i;
  }
  return 0;
}

const FACT =
  /(?:会议上|大会上|会上|会议)[）)]?$|\d{4}年\d{1,2}月|[〇零一二三四五六七八九]{4}年|(?:省长|市长|州长|县长|区长|盟长|旗长|主席|总理|专员)/u;

function isTitleLine({ text }: Unit): boolean {
  if (
    /^(?:——|[（(])?(?:\d{4}年?|[〇零一二三四五六七八九]{4}年?)?[^。；，]{0,30}(?:政府)?工作报告[^。；]{0,30}$/u.test(
      text,
    )
  )
    return true;
  return text.length <= 60 && !/[。；]/u.test(text) && FACT.test(text) && readLabel(text)?.kind !== 'chapter';
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
    const titled = late && next && (ANNEX_TITLE.test(next.text) || next.source.layout.rows);
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
    if (CLOSING.test(text)) return i;
  }
  return -1;
}

function hasAnnexBetween(units: Unit[], closing: number, first: number): boolean {
  const next = units[closing + 1];
  return closing + 1 < first && !!next && ANNEX_TITLE.test(next.text) && !readLabel(next.text);
}

/** Notes without a title: at least three rising marks of one kind with a term and its explanation, up to the end. */
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

/** `1.“六稳”：指稳就业…`: a term, then its explanation. */
function isEntry({ text }: Unit, label: Label | null): boolean {
  const rest = text.slice(label?.text.length ?? 0);
  if (label?.kind === 'bracket' || label?.kind === 'noteMark') return true;
  return /^[^。；]{1,50}?(?:：|——|是指|指的?是|，?即|——)/u.test(rest) || /^[“《][^”》]{1,40}[”》]/u.test(rest);
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
    if (unit.source.layout.note) return noteBlock(unit);
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
  const annex = ANNEX_TITLE.test(unit.text) || (index === 1 && unit.text.length <= 40 && !/[。；：]/u.test(unit.text));
  return annex && !label;
}

function isGlossaryTitle(text: string): boolean {
  return /注|释|解|说明/u.test(text) || !/实事|项目|清单|表|名单/u.test(text);
}

/** The mark of an entry; `2.10大园区` is entry 2 where entry 1 stands before it. */
function entryLabel(text: string, last: number): Label | null {
  const due = new RegExp(`^${last + 1}[.．、]`, 'u').exec(text);
  return due ? { kind: 'item', text: due[0], number: last + 1 } : readLabel(text);
}

/** A footnote or endnote that the markup of the file names as one: its mark, where it prints one, and its words. */
export function noteBlock(unit: Unit): DraftBlock {
  const label = readLabel(unit.text);
  const length = label && NOTE_KINDS.has(label.kind) && label.text.length < unit.text.length ? label.text.length : 0;
  return blockOf(unit, 'note', { from: 0, label: length, text: unit.text.length - length, tail: 0 });
}

const NO_ENTRY = new Set<Label['kind']>(['firstly', 'ordinal', 'dash', 'part']);

function entryBlock(unit: Unit, label: Label | null, { glossary, numbered }: Reading): DraftBlock {
  // A mark alone on its line has no words to be the text of an entry.
  if (label && !NO_ENTRY.has(label.kind) && label.text.length < unit.text.length) {
    const length = label.text.length;
    const parts = { from: 0, label: length, text: unit.text.length - length, tail: 0 };
    return blockOf(unit, glossary ? 'note' : 'list', parts);
  }
  const entry =
    /^[^。；]{1,60}?(?:：|——|是指|指的?是|指)/u.test(unit.text) || /^(?:[“《]|【?[^【】。；]{2,40}】)/u.test(unit.text);
  return plainBlock(unit, glossary && entry && !numbered ? 'note' : 'paragraph');
}
