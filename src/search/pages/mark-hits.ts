/**
 * Marks on a report's page the words that were searched for, wherever they occur. This is done with the CSS Custom Highlight API, so that the text
 * itself stays untouched. A small bar says how many marks there are and which of them is shown, steps
 * from one to the next, and clears them.
 */

import { type Piece, printedPieces, shownPieces } from '../../browser/pieces.ts';
import { isBlockId } from '../../model/ids.ts';
import { foldWith, parseEquivalents, unfold } from '../core/fold.ts';
import type { SearchEntry } from '../core/format.ts';
import { occurrences } from '../core/match.ts';
import { parseQuery, termsOf } from '../core/query.ts';
import { access } from '../worker/access.ts';
import { fetchPacked } from '../worker/files.ts';
import { element } from './dom.ts';
import { say } from './say.ts';

const NAME = 'search-hit';

export async function markSearchedWords(typed: string): Promise<void> {
  const { root, entry } = access();
  const { equivalents } = (await (await entry()).json()) as SearchEntry;
  const fold = foldWith(parseEquivalents(await fetchPacked(new URL(equivalents, root))));
  const terms = termsOf(parseQuery(typed, (piece) => fold(piece).text));
  const ranges = [...document.querySelectorAll<HTMLElement>('main [id]')]
    .filter(isBlock)
    .flatMap((block) => [
      inOne(printedPieces(block)),
      ...(block.querySelector('[data-base]') ? [inOne(shownPieces(block))] : []),
    ])
    .flatMap(({ text, nodes }) => {
      const folded = fold(text);
      return terms
        .flatMap((term) => occurrences(folded.text, term))
        .map(([start, end]) => rangeIn(nodes, unfold(folded, text, start, end)));
    });
  ranges.sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b));
  // A place that is the same in the printed and in the corrected text was found twice. One of the two is dropped.
  const places = ranges.filter((range, i) => i === 0 || !sameText(range, ranges[i - 1] as Range));
  if (places.length > 0) show(typed, places);
}

function sameText(a: Range, b: Range): boolean {
  return a.compareBoundaryPoints(Range.START_TO_START, b) === 0 && a.compareBoundaryPoints(Range.END_TO_END, b) === 0;
}

/** Whether an element is a block of the text. An element with a retired id, to which old links lead, is inside a block and marked as the editor's. */
function isBlock({ id, dataset }: HTMLElement): boolean {
  return isBlockId(id) && !('editor' in dataset);
}

interface PlacedPiece extends Piece {
  /** Offset in the block's text at which the piece begins (UTF-16). */
  start: number;
}

/** The text of all pieces, and where in it each of them begins. */
function inOne(pieces: Piece[]): { text: string; nodes: PlacedPiece[] } {
  let text = '';
  const nodes = pieces.map((piece) => {
    const start = text.length;
    text += piece.text;
    return { ...piece, start };
  });
  return { text, nodes };
}

function rangeIn(nodes: PlacedPiece[], [start, end]: [number, number]): Range {
  const range = document.createRange();
  const first = nodes.findLast((piece) => piece.start <= start && piece.text !== '') as PlacedPiece;
  const last = nodes.findLast((piece) => piece.start < end && piece.text !== '') as PlacedPiece;
  // Where the page shows other words than the source, the whole place is marked.
  if (first.node instanceof Element) range.setStartBefore(first.node);
  else range.setStart(first.node, start - first.start);
  if (last.node instanceof Element) range.setEndAfter(last.node);
  else range.setEnd(last.node, end - last.start);
  return range;
}

function show(typed: string, ranges: Range[]): void {
  CSS.highlights?.set(NAME, new Highlight(...ranges));
  let current = ranges.findIndex((range) => location.hash && isAfterTarget(range));
  const counter = () => say(current < 0 ? 'marked' : 'markedAt', { typed, at: current + 1, count: ranges.length });
  const count = element('span', { role: 'status' }, counter());
  const step = (by: number) => {
    current = (current + by + ranges.length) % ranges.length;
    const at = (ranges[current] as Range).startContainer;
    (at instanceof Element ? at : at.parentElement)?.scrollIntoView({ block: 'center' });
    count.textContent = counter();
  };
  const button = (label: string, action: () => void) => {
    const made = element('button', { type: 'button' }, label);
    made.onclick = action;
    return made;
  };
  const bar = element('div', { class: 'search-bar', role: 'group', 'aria-label': say('marks') }, count);
  const clear = () => {
    CSS.highlights?.delete(NAME);
    document.querySelector('.search-target')?.classList.remove('search-target');
    bar.remove();
    const address = new URL(location.href);
    address.searchParams.delete('mark');
    history.replaceState(null, '', address);
    removeEventListener('keydown', onEscape);
  };
  const onEscape = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !document.querySelector('dialog[open]')) clear();
  };
  bar.append(
    button(say('previous'), () => step(-1)),
    button(say('next'), () => step(1)),
    button(say('clear'), clear),
  );
  // In the bar that stays, beside the section; narrow windows show it at their lower edge, as the stylesheet says.
  (document.querySelector('.reading-bar > p') ?? document.body.lastElementChild)?.after(bar);
  addEventListener('keydown', onEscape);
  document.querySelector(':target')?.classList.add('search-target');
}

function isAfterTarget(range: Range): boolean {
  const block = document.querySelector(':target');
  return block ? range.intersectsNode(block) : false;
}
