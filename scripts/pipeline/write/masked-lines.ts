/** Masks text that was taken down in the lines of a source, which the content tree holds. */
import type { Report, Span } from '../../../src/model/report.ts';
import { WITHDRAWN } from '../clean/ledger.ts';
import { fold } from '../settle/fingerprint.ts';

/** Stands for each character that was taken down, so that the places of all others stay the same. */
const MASK = '□';
/** Words outside the text (a pull quote, a heading of the page) that share so many characters in a row with what was taken down are masked as well. */
const RUN = 8;

/** A line of a source: its number and its code points. */
interface Line {
  number: number;
  points: string[];
}

/** The lines with all that was taken down masked: its own places, and the same words wherever they stand outside the blocks. */
export function maskedLines<Own extends Line>({ sources, blocks }: Report, lines: Own[]): Own[] {
  const spans = (sources[0]?.furniture ?? []).filter(({ reason }) => reason === WITHDRAWN.id).map(({ at }) => at);
  if (spans.length === 0) return lines;
  const byNumber = new Map(lines.map((line) => [line.number, line]));
  const gone = columnsOf(spans);
  const kept = columnsOf(blocks.flatMap(({ at }) => at.filter(([, , , source]) => !source)));
  const runs = runsOf(
    spans.map(([line, start, end]) => (byNumber.get(line)?.points ?? []).slice(start, end).join('')).join(''),
  );
  return lines.map((line) => {
    const own = gone.get(line.number) ?? new Set();
    const stays = kept.get(line.number) ?? new Set();
    const same = sameWords(line.points, runs);
    const points = line.points.map((point, column) =>
      own.has(column) || (same.has(column) && !stays.has(column)) ? MASK : point,
    );
    return { ...line, points };
  });
}

/** The columns that spans cover, by line. */
function columnsOf(spans: Span[]): Map<number, Set<number>> {
  const columns = new Map<number, Set<number>>();
  for (const [line, start, end] of spans) {
    const own = columns.get(line) ?? new Set();
    for (let column = start; column < end; column += 1) own.add(column);
    columns.set(line, own);
  }
  return columns;
}

/** Every run of folded characters of a text; the whole text if it is shorter than a run. */
function runsOf(text: string): Set<string> {
  const chars = Array.from(fold(text));
  const length = Math.min(RUN, chars.length);
  return new Set(chars.slice(0, chars.length - length + 1).map((_, at) => chars.slice(at, at + length).join('')));
}

/** The columns of a line that stand in one of the runs. */
function sameWords(points: string[], runs: ReadonlySet<string>): Set<number> {
  const folded = points.flatMap((point, column) =>
    /[\p{L}\p{N}×]/u.test(point) ? Array.from(fold(point), (char) => ({ char, column })) : [],
  );
  const [length = RUN] = Array.from(runs, (run) => Array.from(run).length);
  const found = new Set<number>();
  for (let at = 0; at + length <= folded.length; at += 1) {
    const stretch = folded.slice(at, at + length);
    if (runs.has(stretch.map(({ char }) => char).join(''))) for (const { column } of stretch) found.add(column);
  }
  return found;
}
