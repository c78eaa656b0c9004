/** Sets apart the marks that an editor adds to a title or to the name of a place, such as 〔推定〕. */
import { TITLE_MARKS } from '../../site/naming.ts';
import { element } from './dom.ts';

const MARK = new RegExp(`(${TITLE_MARKS.join('|')})`, 'u');

/** Splits a title or name so that `〔推定〕` and `〔残本〕` in it become elements marked as the editor's. */
export function withTitleMarks(name: string): (Node | string)[] {
  return name
    .split(MARK)
    .filter((piece) => piece !== '')
    .map((piece) => (MARK.test(piece) ? element('span', { class: 'title-mark' }, piece) : piece));
}
