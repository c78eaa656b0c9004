import type { Label } from './labels.ts';
import { TITLE_RULES } from './titles.rules.ts';
import type { Unit } from './unit.ts';

/** How the source sets a heading off from what follows. */
export type Setting = 'line' | 'stop' | 'bold' | 'space';

export interface Title {
  /** Offsets in the unit's text. */
  start: number;
  end: number;
  /** End of the closing mark; equal to `end` where there is none. */
  tailEnd: number;
  setting: Setting;
}

const STOPS = '。！？';
const OPEN = '“‘（《〈「『(';
const CLOSE = '”’）》〉」』)';

/** Offset of the first full stop that stands outside quotes and brackets, or -1. */
export function firstStop(text: string, from: number, stops = STOPS): number {
  let depth = 0;
  for (let i = from; i < text.length; i++) {
    const c = text[i] ?? '';
    if (OPEN.includes(c)) depth++;
    else if (CLOSE.includes(c)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && stops.includes(c)) return i;
  }
  return depth > 0 ? firstStopFlat(text, from, stops) : -1;
}

/** The same without regard to quotation marks: one that is never closed must not hide the stops of a whole paragraph. */
function firstStopFlat(text: string, from: number, stops: string): number {
  for (let i = from; i < text.length; i++) if (stops.includes(text[i] ?? '')) return i;
  return -1;
}

/** A mark that closes a heading and belongs to neither it nor the body. */
const TAIL = /[。：:；;，]$/u;

/** The title that a unit would have if it were a heading: what its line, its type face or its first stop sets off. */
export function titleOf(unit: Unit, label: Label | null): Title | null {
  const start = label?.text.length ?? 0;
  const { text } = unit;
  if (start >= text.length) return null;
  if (!label && unit.bold >= text.length - 1 && text.length <= WHOLE_BOLD) return lineTitle(text, start);
  return (
    boldTitle(unit, start) ??
    spacedTitle(unit, label, start) ??
    gluedChapter(text, label, start) ??
    gluedSection(text, label, start) ??
    setOffLead(unit, label) ??
    sentenceTitle(text, start)
  );
}

/** The longest paragraph all in bold that is one heading, however many sentences it has. */
const WHOLE_BOLD = 96;

function lineTitle(text: string, start: number): Title {
  const end = TAIL.test(text) ? text.length - 1 : text.length;
  return { start, end, tailEnd: text.length, setting: 'line' };
}

/** The title that bold type sets off at the start, if it ends where a phrase ends. */
function boldTitle(unit: Unit, start: number): Title | null {
  const { text, bold } = unit;
  if (bold <= start + 1 || bold >= text.length) return null;
  const next = text[bold] ?? '';
  const last = text[bold - 1] ?? '';
  const inside = firstStop(text, start);
  if (inside >= 0 && inside < bold - 1) return null;
  if (TAIL.test(last) && last !== '，') return { start, end: bold - 1, tailEnd: bold, setting: 'bold' };
  if ('。：:！'.includes(next)) {
    return { start, end: bold, tailEnd: bold + 1, setting: bold + 1 === text.length ? 'line' : 'bold' };
  }
  if (unit.gaps.has(bold) || TITLE_RULES.firstOfRow.pattern.test(text.slice(bold))) {
    return { start, end: bold, tailEnd: bold, setting: 'bold' };
  }
  return null;
}

/** The title that white space sets off from the body in the same line: `一、2006年政府工作回顾 2006年，…`. */
function spacedTitle(unit: Unit, label: Label | null, start: number): Title | null {
  const sectioned = label?.kind === 'section' && firstStop(unit.text, start) - start > LONG_SECTION;
  if (label?.kind !== 'chapter' && label?.kind !== 'part' && !sectioned) return null;
  for (const gap of [...unit.gaps].sort((a, b) => a - b)) {
    const title = unit.text.slice(start, gap);
    if (title.length < (sectioned ? 8 : 4) || title.length > 40) continue;
    if (/[。；：]/u.test(title)) return null;
    if (unit.text.length - gap > 30 && /[。，]/u.test(unit.text.slice(gap))) {
      return { start, end: gap, tailEnd: gap, setting: 'space' };
    }
  }
  return null;
}

/** A sentence that is longer than this is longer than most titles of sections: the body may have run into it. */
const LONG_SECTION = 34;

/** The title of a chapter whose body follows without anything between them: `二、2014年工作安排今年，是…的开局之年。`. */
function gluedChapter(text: string, label: Label | null, start: number): Title | null {
  if (label?.kind !== 'chapter') return null;
  const length = TITLE_RULES.titleThenBody.pattern.exec(text.slice(start))?.[0].length ?? 0;
  if (length === 0) return null;
  return { start, end: start + length, tailEnd: start + length, setting: 'space' };
}

/** The title of a section whose second clause has run into the body: `（三）着力深化改革开放，持续优化发展环境围绕市场主体需求施策，…`. */
function gluedSection(text: string, label: Label | null, start: number): Title | null {
  if (label?.kind !== 'section') return null;
  const stop = firstStop(text, start);
  const comma = text.indexOf('，', start);
  if (stop < 0 || stop - start <= LONG_SECTION || comma < 0 || stop === text.length - 1) return null;
  const clause = text.slice(comma + 1, stop).split('，')[0] ?? '';
  if (comma + 1 + clause.length >= stop) return null;
  for (let length = 6; length <= 18 && length < clause.length - 3; length++) {
    if (
      TITLE_RULES.sectionEnd.pattern.test(clause.slice(0, length)) &&
      TITLE_RULES.sectionBody.pattern.test(clause.slice(length))
    ) {
      const end = comma + 1 + length;
      return { start, end, tailEnd: end, setting: 'space' };
    }
  }
  return null;
}

/** The lead that white space sets off where its sentence is too long for one: `国民经济迈上新的台阶 五年来，…`. */
function setOffLead({ text, gaps }: Unit, label: Label | null): Title | null {
  const stop = firstStop(text, 0);
  if (label || text.length < 60 || (stop >= 0 && stop <= 24)) return null;
  const gap = Math.min(...gaps);
  if (gap >= 6 && gap <= 24 && /^[\p{Script=Han}“”]+$/u.test(text.slice(0, gap))) {
    return { start: 0, end: gap, tailEnd: gap, setting: 'space' };
  }
  return null;
}

function sentenceTitle(text: string, start: number): Title {
  const stop = firstStop(text, start);
  if (stop < 0) return lineTitle(text, start);
  const afterStop = stop + 1;
  return { start, end: stop, tailEnd: afterStop, setting: afterStop >= text.length ? 'line' : 'stop' };
}
