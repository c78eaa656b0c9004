import type { Note } from '../../../src/model/report.ts';
import { positionKey, type SourceText, sourceText } from '../../decisions/source-text.ts';
import type { Passage } from '../types.ts';
import type { BlockIndex } from './block-index.ts';

/**
 * The text of the base as it is read and compared with witnesses: in the order of the editor, and without what a transcription pasted twice.
 * @param notes the notes of the editor, which name such repeats
 */
export function readText(
  arranged: Passage[],
  index: BlockIndex,
  blocks: readonly { id: string }[],
  notes: readonly Note[],
): SourceText {
  const whole = sourceText(arranged);
  const pasted = notes.flatMap((note) => (note.type === 'repeat' && note.status === 'artifact' ? [note] : []));
  if (pasted.length === 0) return whole;
  const chars = whole.chars.filter(({ position }) => {
    const at = index.byPosition().get(positionKey(position));
    const id = at && blocks[at.block]?.id;
    return !pasted.some(({ block, start, end }) => block === id && at && start <= at.offset && at.offset < end);
  });
  return {
    chars,
    text: chars.map(({ char }) => char).join(''),
    indexOfUnit: chars.flatMap(({ char }, index) => Array.from({ length: char.length }, () => index)),
  };
}
