/** What an editor concluded about a report's place is set apart wherever its name stands. */
import { INFERRED } from '../../site/naming.ts';
import { element } from './dom.ts';

/** A title or name, `〔推定〕` in it marked as the editor's. */
export function withInferredMarked(name: string): (Node | string)[] {
  return name
    .split(INFERRED)
    .flatMap((piece, i) => (i === 0 ? [piece] : [element('span', { class: 'inferred' }, INFERRED), piece]));
}
