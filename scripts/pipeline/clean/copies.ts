import type { SourceLine } from '../read/source.ts';

/** Characters of a shingle: long enough that a report repeats one only by copying. */
const SHINGLE = 20;
/** Nearer repeats are rhetoric or a slip of transcription inside one report. */
const SHORTEST_COPY = 800;
/** A copy has at least this share of the shingles of the fullest one. */
const SAME_REPORT = 0.9;

/** One copy of the report in a file: line indexes, end exclusive. */
export interface Copy {
  start: number;
  end: number;
}

/** The letters and digits of a file, whatever their width, and the line each stands in. */
interface Stream {
  text: string;
  lineOf: number[];
}

/**
 * Finds the copies of one report in a file by where its beginning comes back. White space, line breaks, punctuation, widths and
 * short pieces of furniture may differ between copies.
 */
export function findCopies(lines: SourceLine[]): Copy[] {
  const stream = streamOf(lines);
  const whole = [{ start: 0, end: lines.length }];
  const starts = repeatedStarts(stream);
  if (starts.length < 2) return whole;
  const bounds = [...starts, stream.text.length];
  const shingles = starts.map((start, index) => shinglesOf(stream.text.slice(start, bounds[index + 1])));
  const fullest = shingles.reduce((one, other) => (other.size > one.size ? other : one));
  if (!shingles.every((own) => own === fullest || containment(own, fullest) >= SAME_REPORT)) return whole;
  return starts.map((start, index) => ({
    start: index === 0 ? 0 : (stream.lineOf[start] ?? 0),
    end: index + 1 < starts.length ? (stream.lineOf[starts[index + 1] ?? 0] ?? 0) : lines.length,
  }));
}

/** Index of the copy to publish. The fullest copy wins; of equals, the first. */
export function chooseCopy(lines: SourceLine[], copies: Copy[]): number {
  if (copies.length === 1) return 0;
  const sizes = copies.map(({ start, end }) => shinglesOf(streamOf(lines.slice(start, end)).text).size);
  return sizes.reduce((best, size, index) => (size > (sizes[best] ?? 0) ? index : best), 0);
}

/** The lines, those outside the chosen copy cut out whole. */
export function cutOtherCopies(lines: SourceLine[], { start, end }: Copy): SourceLine[] {
  return lines.map((line, index) => {
    if (index >= start && index < end) return line;
    return { ...line, cuts: [{ start: 0, end: line.points.length, kind: 'duplicateCopies', reason: 'copy' }] };
  });
}

function streamOf(lines: SourceLine[]): Stream {
  const texts: string[] = [];
  const lineOf: number[] = [];
  lines.forEach((line, index) => {
    const text = line.points.join('').replace(/[^\p{L}\p{N}]+/gu, '');
    const narrow = /[\uff00-\uffef]/u.test(text) ? text.normalize('NFKC') : text;
    texts.push(narrow);
    for (let unit = 0; unit < narrow.length; unit += 1) lineOf.push(index);
  });
  return { text: texts.join(''), lineOf };
}

/** Stream offsets at which the text begins anew; `[0]` when it never does. Only a line can begin a copy. */
function repeatedStarts({ text, lineOf }: Stream): number[] {
  const starts = [0];
  const head = text.slice(0, Math.min(SHORTEST_COPY, text.length / 2));
  const shingles = headShingles(text, head);
  const extents = lineExtents(lineOf);
  for (let from = SHORTEST_COPY; ; ) {
    const next = nextStart(shingles, from);
    if (next < 0) return starts;
    const { start, end } = extents[lineOf[next] ?? -1] ?? { start: next, end: next };
    const nearest = next - start <= end - next ? start : end;
    const isNew = nearest > (starts.at(-1) ?? 0);
    if (isNew) starts.push(nearest);
    from = (isNew ? nearest : from) + SHORTEST_COPY;
  }
}

/** A shingle of the head. */
interface HeadShingle {
  offset: number;
  /** Its first place at or after an offset of the text, for offsets that rise; -1 if there is none. */
  nextPlace: (from: number) => number;
}

function headShingles(text: string, head: string): HeadShingle[] {
  const shingles: HeadShingle[] = [];
  for (let offset = 0; offset + SHINGLE <= head.length; offset += 7) {
    const shingle = head.slice(offset, offset + SHINGLE);
    // What is found once is remembered, so that each shingle reads the text once.
    let place = 0;
    const nextPlace = (from: number) => {
      if (place >= 0 && place < from) place = text.indexOf(shingle, from);
      return place;
    };
    shingles.push({ offset, nextPlace });
  }
  return shingles;
}

/** Where the head comes back: the place that most of its shingles agree on. */
function nextStart(shingles: HeadShingle[], from: number): number {
  const votes = new Map<number, number>();
  for (const { offset, nextPlace } of shingles) {
    const found = nextPlace(from);
    if (found < 0) continue;
    votes.set(found - offset, (votes.get(found - offset) ?? 0) + 1);
  }
  const [start = -1] = [...votes].sort((one, other) => other[1] - one[1])[0] ?? [];
  // A page head between two copies' lines moves later votes a little: what is near counts with the winner.
  const near = [...votes].reduce((sum, [at, count]) => (Math.abs(at - start) <= 40 ? sum + count : sum), 0);
  return near * 3 >= shingles.length && shingles.length > 3 ? Math.max(from, start) : -1;
}

/** By line: the offsets at which it begins and ends. */
function lineExtents(lineOf: number[]): { start: number; end: number }[] {
  const extents: { start: number; end: number }[] = [];
  lineOf.forEach((line, offset) => {
    const extent = extents[line];
    if (extent) extent.end = offset + 1;
    else extents[line] = { start: offset, end: offset + 1 };
  });
  return extents;
}

function shinglesOf(text: string): Set<string> {
  const shingles = new Set<string>();
  for (let offset = 0; offset + SHINGLE <= text.length; offset += 1) shingles.add(text.slice(offset, offset + SHINGLE));
  return shingles;
}

function containment(part: Set<string>, whole: Set<string>): number {
  let shared = 0;
  for (const shingle of part) if (whole.has(shingle)) shared += 1;
  return part.size === 0 ? 0 : shared / part.size;
}
