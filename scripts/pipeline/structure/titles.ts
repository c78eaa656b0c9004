import type { Label } from './labels.ts';
import { TITLE_RULES } from './titles.rules.ts';
import type { Unit } from './unit.ts';

/** The sign that separates a heading from the text after it: a line break, a full stop, bold type or white space. */
export type Setting = 'line' | 'stop' | 'bold' | 'space';

export interface Title {
  /** Offset of the title in the unit's text; `end` is exclusive. */
  start: number;
  end: number;
  /** End of the closing mark; equal to `end` if there is no closing mark. */
  tailEnd: number;
  setting: Setting;
}

const STOPS = '。！？';
const OPEN = '“‘（《〈「『(';
const CLOSE = '”’）》〉」』)';

/** Offset of the first full stop outside quotation marks and brackets, or -1. */
function firstStop(text: string, from: number, stops = STOPS): number {
  let depth = 0;
  for (let i = from; i < text.length; i++) {
    const c = text[i] ?? '';
    if (OPEN.includes(c)) depth++;
    else if (CLOSE.includes(c)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && stops.includes(c)) return i;
  }
  return depth > 0 ? firstStopFlat(text, from, stops) : -1;
}

/**
 * Offset of the first full stop, also inside quotation marks and brackets, or -1. It is needed because a quotation mark that is never closed would
 * hide all stops of a paragraph.
 */
function firstStopFlat(text: string, from: number, stops: string): number {
  for (let i = from; i < text.length; i++) if (stops.includes(text[i] ?? '')) return i;
  return -1;
}

/** A mark that ends a heading. It belongs neither to the heading's text nor to the paragraph. */
const TAIL = /[。：:；;，]$/u;

/**
 * The title that a unit would have if it were a heading: the part that its line, its type face or its first full stop separates. Null if there is
 * none.
 */
export function titleOf(unit: Unit, label: Label | null): Title | null {
  const start = label?.text.length ?? 0;
  const { text } = unit;
  if (start >= text.length) return null;
  if (!label && unit.bold >= text.length - 1 && text.length <= WHOLE_BOLD) return lineTitle(text, start);
  return (
    boldTitle(unit, label, start) ??
    spacedTitle(unit, label, start) ??
    gluedChapter(text, label, start) ??
    gluedTitle(text, label, start) ??
    setOffLead(unit, label) ??
    sentenceTitle(text, start)
  );
}

/**
 * The title whose words an editor has quoted. A closing mark at their end, or directly after them, is its tail.
 * @param end the raw code point of the unit's passage at which the words end
 */
export function decidedTitle(unit: Unit, label: Label | null, end: number): Title {
  const { map } = unit.source.clean;
  const { text } = unit;
  const start = label?.text.length ?? 0;
  let length = 0;
  while (length < text.length && (map[unit.start + length] ?? end) < end) length++;
  const tailed = TAIL.test(text.slice(0, length));
  const tailEnd = tailed || !TAIL.test(text.slice(0, length + 1)) ? length : length + 1;
  return { start, end: tailed ? length - 1 : length, tailEnd, setting: tailEnd >= text.length ? 'line' : 'stop' };
}

/** Lengths by which a numbered title is told that its paragraph follows without any sign. */
const GLUED = {
  /** A first sentence of at most this many characters is a title as a whole. */
  sentence: 20,
  /** So is a line of its own with at most this many. */
  line: 34,
  /** A first sentence of more characters than this holds the beginning of the paragraph, too, even if it has no comma. */
  longSentence: 34,
  /** The shortest and the longest title, the shortest last clause of a title, and the shortest beginning of a paragraph. */
  title: 8,
  longestTitle: 44,
  clause: 6,
  body: 5,
};

/** A paragraph that is all bold is one heading if it has at most this many characters, however many sentences it has. */
const WHOLE_BOLD = 96;

function lineTitle(text: string, start: number): Title {
  const end = TAIL.test(text) ? text.length - 1 : text.length;
  return { start, end, tailEnd: text.length, setting: 'line' };
}

/** The title that bold type separates at the beginning of a unit, if it ends where a phrase ends. */
function boldTitle(unit: Unit, label: Label | null, start: number): Title | null {
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
  // If the unit has the number of a chapter or section, the bold text at its beginning is the title whatever follows, unless it ends with a comma.
  const isNumbered = label?.kind === 'chapter' || label?.kind === 'section';
  if (isNumbered && !/[，、]/u.test(last) && bold - start >= 4 && bold - start <= GLUED.longSentence) {
    return { start, end: bold, tailEnd: bold, setting: 'bold' };
  }
  if (unit.gaps.has(bold) || TITLE_RULES.firstOfRow.pattern.test(text.slice(bold))) {
    return { start, end: bold, tailEnd: bold, setting: 'bold' };
  }
  return null;
}

/** The title that white space separates from the text in the same line: `一、2006年政府工作回顾 2006年，…`. */
function spacedTitle(unit: Unit, label: Label | null, start: number): Title | null {
  if (isSpacedOut(unit)) return null;
  const sectioned = label?.kind === 'section' && firstStop(unit.text, start) - start > GLUED.longSentence;
  if (label?.kind !== 'chapter' && label?.kind !== 'part' && !sectioned) return null;
  for (const gap of [...unit.gaps].sort((a, b) => a - b)) {
    const title = unit.text.slice(start, gap);
    if (title.length < (sectioned ? 8 : 4) || title.length > 40 || /^\d{4}年$/u.test(title)) continue;
    if (/[。；：]/u.test(title)) return null;
    if (unit.text.length - gap > 30 && /[。，]/u.test(unit.text.slice(gap))) {
      return { start, end: gap, tailEnd: gap, setting: 'space' };
    }
  }
  return null;
}

/** In a line with more gaps than one in so many characters, white space separates nothing: character recognition has put it there. */
const SPACED_OUT = 12;

function isSpacedOut({ text, gaps }: Unit): boolean {
  return gaps.size >= 3 && gaps.size * SPACED_OUT > text.length;
}

/** The title of a chapter that its paragraph follows without any sign between: `二、2014年工作安排今年，是…的开局之年。`. */
function gluedChapter(text: string, label: Label | null, start: number): Title | null {
  if (label?.kind !== 'chapter') return null;
  const length = TITLE_RULES.titleThenBody.pattern.exec(text.slice(start))?.[0].length ?? 0;
  if (length === 0) return null;
  return { start, end: start + length, tailEnd: start + length, setting: 'space' };
}

/** The title that its paragraph follows without any sign: `（三）着力深化改革开放，持续优化发展环境围绕市场主体需求施策，…`. */
function gluedTitle(text: string, label: Label | null, start: number): Title | null {
  if (label?.kind !== 'section' && label?.kind !== 'chapter') return null;
  const stop = firstStop(text, start);
  const length = stop - start;
  const isLine = stop === text.length - 1;
  if (stop < 0 || length <= (isLine ? GLUED.line : GLUED.sentence)) return null;
  const isLong = length > GLUED.longSentence && !isLine;
  const last = Math.min(start + GLUED.longestTitle, stop - GLUED.body);
  for (let end = start + GLUED.title; end <= last; end++) {
    const comma = text.lastIndexOf('，', end - 1);
    if (end - Math.max(comma + 1, start) < GLUED.clause || (comma < start && !isLong)) continue;
    const rest = text.slice(end);
    const begins = TITLE_RULES.sectionBody.pattern.test(rest) || (isLong && TITLE_RULES.longBody.pattern.test(rest));
    if (begins && TITLE_RULES.sectionEnd.pattern.test(text.slice(start, end))) {
      return { start, end, tailEnd: end, setting: 'space' };
    }
  }
  return null;
}

/** The title that white space separates at the beginning of a paragraph whose first sentence is too long for a title: `国民经济迈上新的台阶 五年来，…`. */
function setOffLead(unit: Unit, label: Label | null): Title | null {
  const { text, gaps } = unit;
  if (isSpacedOut(unit)) return null;
  const stop = firstStop(text, 0);
  if (label || text.length < 60 || (stop >= 0 && stop <= 24)) return null;
  const gap = [...gaps].reduce((least, other) => Math.min(least, other), Number.POSITIVE_INFINITY);
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
