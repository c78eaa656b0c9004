/** What an editor says of a report beside its title or its place is set apart wherever these stand. */
import { TITLE_MARKS } from '../../site/naming.ts';
import { element } from './dom.ts';

const MARK = new RegExp(`(${TITLE_MARKS.join('|')})`, 'u');

/** A title or name, `〔推定〕` and `〔残本〕` in it marked as the editor's. */
export function withTitleMarks(name: string): (Node | string)[] {
  return name
    .split(MARK)
    .filter((piece) => piece !== '')
    .map((piece) => (MARK.test(piece) ? element('span', { class: 'title-mark' }, piece) : piece));
}
