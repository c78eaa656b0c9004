import { refuse } from '../cli/messages.ts';
import type { Message } from '../pipeline.ts';
import type { SourceLine } from './source.ts';

/** A line this long is a paragraph at most; with headings inside it is a text whose line ends were lost. */
const LONG = 600;
/** So many paragraphs in one line are no accident. */
const MANY = 3;

/** White space that opens a paragraph in print. */
const INDENT = /(?<=\S)(?:\u3000{2,}|[ \u00a0\u2002\u2003]{4,})(?=\S)/gu;

/** Where a paragraph begins in a text whose line ends were lost. */
const BEGINNINGS: { pattern: RegExp; example: string; why: string }[] = [
  {
    pattern: /(?<=[。！？”])(?=(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]))/gu,
    example: '提出意见。|一、2019年工作回顾',
    why: 'a numbered heading behind a full stop',
  },
  {
    pattern: /(?<=.)(?=各位代表[：:，,])|(?<=各位代表[：:])(?=.)/gu,
    example: '县长 周大川|各位代表：|现在',
    why: 'the salutation has a line of its own',
  },
  { pattern: /(?<=[。！])(?=各位代表！)/gu, example: '4680元。|各位代表！成绩', why: 'a call opens a paragraph' },
  {
    pattern:
      /(?<=报告)(?=[—―─（(]{1,2}(?:[0-9]{4}|[〇零一二三四五六七八九]{4})年)|(?<=(?:会议|大会)上[）)]?)(?=\S{2,24}$|\S{2,20}[长席员]\s)/gu,
    example: '政府工作报告|——2020年4月16日在…会议上|武乡县人民政府县长 周大川',
    why: 'the lines of the title',
  },
];

/** The mark of a heading and what follows it. */
const MARKED = /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)])/u;
/** Something that tells where the title ends. */
const TITLE_END =
  /^[^。：；！\s]{2,36}?(?:[。：；！\s]|$)|^[^。，；：]{2,24}?(?:回顾|总结|安排|任务|建议|目标|要求|重点|部署|工作)(?=(?:过去|刚刚|各位|今年[是，]|一年来|五年来|(?:19|20)\d\d年[，是]|面对|做好))/u;

/**
 * Lines in which the line ends of a whole text were lost, cut where paragraphs begin: at indents, else at headings and calls. A text
 * whose headings cannot be told from their bodies is refused.
 */
export function splitLongLines(lines: SourceLine[], file: string, doubts: Message[]): SourceLine[] {
  const all = lines.reduce((sum, { points }) => sum + points.length, 0);
  return lines.flatMap((line) => {
    if (line.points.length < LONG || line.cuts.length > 1) return [line];
    const text = line.points.join('');
    const indents = offsets(text, INDENT);
    if (indents.length >= MANY) return cutAt(line, text, indents);
    // One long paragraph among others is only that.
    if (line.points.length * 2 < all) return [line];
    const starts = [...new Set(BEGINNINGS.flatMap(({ pattern }) => offsets(text, pattern)))].sort((a, b) => a - b);
    if (starts.length < MANY) return [line];
    const pieces = cutAt(line, text, starts);
    const headings = pieces.map(({ points }) => points.join('')).filter((piece) => MARKED.test(piece));
    const open = headings.filter((piece) => !TITLE_END.test(piece.replace(MARKED, ''))).length;
    if (open * 2 > headings.length)
      refuse(
        'one-line',
        'holds the whole text in one line, and nothing shows where its headings end and their paragraphs begin; find a copy with line ends, or put them into a copy of this file',
        { file, line: line.number },
      );
    doubts.push({
      rule: 'one-line',
      severity: 'warning',
      text: `had lost its line ends; ${pieces.length} paragraphs were cut at headings and calls, so look whether each heading stands alone`,
      file,
      line: line.number,
    });
    return pieces;
  });
}

function offsets(text: string, pattern: RegExp): number[] {
  return [...text.matchAll(pattern)].map(({ index }) => index).filter((index) => index > 0 && index < text.length);
}

/** A line cut at rising offsets in code units. The pieces keep all its characters; only the last has its line end. */
function cutAt(line: SourceLine, text: string, starts: number[]): SourceLine[] {
  const edges = [0, ...starts, text.length];
  return edges.slice(1).map((edge, index) => {
    const last = index + 2 === edges.length;
    const points = Array.from(text.slice(edges[index], edge));
    const shift = line.points.length - points.length;
    // The only cut that a line of text can have is a line end written as text, at its end.
    const cuts = last ? line.cuts.map((cut) => ({ ...cut, start: cut.start - shift, end: cut.end - shift })) : [];
    return { ...line, points, cuts, end: last ? line.end : 0 };
  });
}
