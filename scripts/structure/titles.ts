import type { Label } from './labels.ts';
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

/** A quotation mark that is never closed must not swallow the rest of the paragraph. */
function firstStopFlat(text: string, from: number, stops: string): number {
  for (let i = from; i < text.length; i++) if (stops.includes(text[i] ?? '')) return i;
  return -1;
}

/** Marks that close a heading and belong to neither it nor the body. */
const TAIL = /[。：:；;，]$/u;

/** The title that a unit would have if it were a heading: what its line, its type face or its first stop sets off. */
export function titleOf(unit: Unit, label: Label | null): Title | null {
  const start = label?.text.length ?? 0;
  const { text } = unit;
  if (start >= text.length) return null;
  if (!label && unit.bold >= text.length - 1 && text.length <= WHOLE_BOLD) return lineTitle(text, start);
  return (
    boldTitle(unit, label, start) ??
    spacedTitle(unit, label, start) ??
    gluedChapter(text, label, start) ??
    gluedSection(text, label, start) ??
    setOffLead(unit, label) ??
    sentenceTitle(text, start)
  );
}

/** A paragraph all in bold that is not longer than this is one heading, however many sentences it has. */
const WHOLE_BOLD = 96;

function lineTitle(text: string, start: number): Title {
  const end = TAIL.test(text) ? text.length - 1 : text.length;
  return { start, end, tailEnd: text.length, setting: 'line' };
}

/** A bold start that ends where a phrase ends. */
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
  // What is numbered as a chapter or section and in bold up to here is its title, whatever follows.
  const numbered = label?.kind === 'chapter' || label?.kind === 'section';
  if (
    (numbered && bold - start >= 4 && bold - start <= LONG_SECTION) ||
    unit.gaps.has(bold) ||
    /^[（(]?[一1]/u.test(text.slice(bold))
  ) {
    return { start, end: bold, tailEnd: bold, setting: 'bold' };
  }
  return null;
}

/** `一、2006年政府工作回顾 2006年，…`: white space after a title, the body in the same line. */
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

/** Longer than most titles of sections: the body may have run into it. */
const LONG_SECTION = 34;

/** The usual last words of a chapter's title, and what its first paragraph opens with when nothing stands between them. */
const TITLE_THEN_BODY =
  /^[^。，；：]{2,24}?(?:回顾|总结|安排|任务|建议|目标|要求|重点|部署|成效|工作)(?=(?:过去|刚刚|各位|今年[是，]|一年来|五年来|(?:19|20)\d\d年[，是]|面对|做好))/u;

/** `二、2014年工作安排今年，是…的开局之年。`: title and body without anything between them. */
function gluedChapter(text: string, label: Label | null, start: number): Title | null {
  if (label?.kind !== 'chapter') return null;
  const length = TITLE_THEN_BODY.exec(text.slice(start))?.[0].length ?? 0;
  if (length === 0) return null;
  return { start, end: start + length, tailEnd: start + length, setting: 'space' };
}

/** What the second clause of a section's title often ends with, and what its body often begins with. */
const SECTION_END =
  /(?:发展|效益|环境|水平|力度|建设|体系|优势|活力|能力|质量|格局|步伐|台阶|突破|成效|进展|改善|增强|提升|提高|加快|改革|转变|升级|增长|稳定|和谐|保障|支撑|融合|振兴|品质|功能|管理|服务|作用|后劲|动力|工程|明显|显著|开放|创新|民生|事业|政府|轨道|举措|面貌|城市)$/u;
const SECTION_BODY =
  /^(?:坚持|坚决|围绕|紧紧|按照|面对|针对|认真|牢固|深入|进一步|保持|着力|大力|继续|统筹|聚焦|突出|抢抓|落实|立足|强化|始终|扎实|努力|牢牢|充分|切实|严格|没有|去年|过去|一年来|今年|我市|我省|我们|随着|根据|为了|通过|解放|全面贯彻|积极调整|把|以|在|从解决)/u;

/** `（三）着力深化改革开放，持续优化发展环境围绕市场主体需求施策，…`: the second clause has run into the body. */
function gluedSection(text: string, label: Label | null, start: number): Title | null {
  if (label?.kind !== 'section') return null;
  const stop = firstStop(text, start);
  const comma = text.indexOf('，', start);
  if (stop < 0 || stop - start <= LONG_SECTION || comma < 0 || stop === text.length - 1) return null;
  const clause = text.slice(comma + 1, stop).split('，')[0] ?? '';
  if (comma + 1 + clause.length >= stop) return null;
  for (let length = 6; length <= 18 && length < clause.length - 3; length++) {
    if (SECTION_END.test(clause.slice(0, length)) && SECTION_BODY.test(clause.slice(length))) {
      const end = comma + 1 + length;
      return { start, end, tailEnd: end, setting: 'space' };
    }
  }
  return null;
}

/** `国民经济迈上新的台阶 五年来，…`: a lead that white space sets off, where its sentence is too long. */
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
