/** Says of a gap where another source has the text that is missing. */
import type { Note } from '../../../src/model/report.ts';
import { pointAt } from './block-index.ts';
import { idOf, type NoteContext } from './note-context.ts';

/** Adds to the details of each gap the file, the lines and the length of the text that a further source has there. */
export function withCovers(notes: Note[], context: NoteContext): Note[] {
  const covers = coversOf(context);
  return notes.map((note) => {
    if (note.type !== 'gap') return note;
    const cover = covers.get(placeOf(note));
    return cover ? { ...note, detail: [note.detail, cover].filter(Boolean).join('；') } : note;
  });
}

const placeOf = ({ block, start }: { block: string; start: number }): string => `${block} ${start}`;

/** For each point of the base at which a witness has more text: what to say of it. The first witness that has it is named. */
function coversOf(context: NoteContext): Map<string, string> {
  const { index, collations, sources } = context;
  const covers = new Map<string, string>();
  collations.forEach(({ witness, missing }, number) => {
    for (const { at, start, end } of missing) {
      const [first, last] = [start, end - 1].map((char) => witness.chars[char]?.position.line ?? 0);
      const words = `${sources[number + 1]}第${first}${first === last ? '' : `至${last}`}行有此处文字，${end - start}字`;
      for (const point of [pointAt(index, at - 1, 'after'), pointAt(index, at, 'before')]) {
        const place = point && placeOf({ block: idOf(context, point.block), start: point.start });
        if (place && !covers.has(place)) covers.set(place, words);
      }
    }
  });
  return covers;
}
