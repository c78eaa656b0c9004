/** Says of a gap where another source has the text that is missing, and asks about text that another source has where no gap is known. */
import type { Note } from '../../../src/model/report.ts';
import type { Message } from '../types.ts';
import { type BlockRange, pointBeside } from './block-index.ts';
import type { Collation, MissingText } from './collate.ts';
import type { NoteContext } from './note-context.ts';

/** A text that a witness has and the base lacks. */
interface Cover {
  file: string;
  /** The lines of the witness on which it begins and ends, and its length in characters. */
  lines: [first: number, last: number];
  length: number;
  /** The points of the base between which it belongs. What is pasted twice may lie between them. Undefined at an end of the base. */
  from: BlockRange | undefined;
  to: BlockRange | undefined;
}

/**
 * Adds to the details of each gap the file, the lines and the length of the text that a further source has there; the first that has it is named.
 * Warns of text that a source has within the report where no gap is noted.
 */
export function withCovers(notes: Note[], context: NoteContext): { notes: Note[]; messages: Message[] } {
  const covers = context.collations.flatMap((collation, number) =>
    collation.missing.map((missing) => coverOf(missing, collation, context.sources[number + 1] ?? '', context)),
  );
  const blocks = new Map(context.blocks.map(({ id }, block) => [id, block]));
  const used = new Set<Cover>();
  const covered = notes.map((note) => {
    if (note.type !== 'gap') return note;
    const point = { block: blocks.get(note.block) ?? 0, start: note.start };
    const own = covers.filter((cover) => holds(cover, point));
    for (const cover of own) used.add(cover);
    const [cover] = own;
    return cover ? { ...note, detail: [note.detail, wordsOf(cover)].filter(Boolean).join('；') } : note;
  });
  return { notes: covered, messages: questions(covers.filter((cover) => !used.has(cover))) };
}

function wordsOf({ file, lines: [first, last], length }: Cover): string {
  return `${file}第${first}${first === last ? '' : `至${last}`}行有此处文字，${length}字`;
}

/** Asks about texts within the report. What stands before or after all words of the base may be no part of it. */
function questions(covers: Cover[]): Message[] {
  const within = covers.filter(({ from, to }) => from && to);
  return [...Map.groupBy(within, ({ file }) => file)].map(([file, own]): Message => {
    const where = own.map(({ lines: [line], length }) => `line ${line} (${length} characters)`).join(', ');
    const text = `has text within the report that the base lacks, and no gap is noted there: ${where}; note a gap, or make this file the base (npm run rebase)`;
    return { rule: 'witness-has-more', severity: 'warning', text, file };
  });
}

type Point = Pick<BlockRange, 'block' | 'start'>;

const isBefore = (one: Point, other: Point): boolean =>
  one.block < other.block || (one.block === other.block && one.start < other.start);

function holds({ from, to }: Cover, point: Point): boolean {
  return !(from && isBefore(point, from)) && !(to && isBefore(to, point));
}

function coverOf(
  { at, until, start, end }: MissingText,
  { base, witness }: Collation,
  file: string,
  { index }: NoteContext,
): Cover {
  const lineOf = (char: number) => witness.chars[char]?.position.line ?? 0;
  return {
    file,
    lines: [lineOf(start), lineOf(end - 1)],
    length: end - start,
    from: pointBeside(index, base.chars[at - 1], 'after'),
    to: pointBeside(index, base.chars[until], 'before'),
  };
}
