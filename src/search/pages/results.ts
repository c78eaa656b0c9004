/** The list of results of the search page: reports, and below each report its passages. */

import { shown } from '../core/shown.ts';
import type { FoundPassage, FoundReport } from '../worker/engine.ts';
import { inOrder, withReading } from '../worker/order.ts';
import { hitAddress, pageAddress } from './addresses.ts';
import { element } from './dom.ts';
import { excerpt } from './excerpt.ts';
import { say } from './say.ts';
import { withTitleMarks } from './title-marks.ts';

/** Number of passages of a report that are shown at first. */
const FIRST = 3;

/** Shows what was found. `all`: every passage at once. */
export function showResults(list: HTMLElement, reports: readonly FoundReport[], typed: string, all: boolean): void {
  const corrected = withReading('corr', reports);
  list.replaceChildren(
    ...inOrder(withReading('exact', reports)).map((report) => group(report, typed, all)),
    ...(corrected.length > 0 ? [element('h2', { class: 'search-corrected' }, say('corrected'))] : []),
    ...inOrder(corrected).map((report) => group(report, typed, all)),
  );
}

function group(report: FoundReport, typed: string, all: boolean): HTMLElement {
  const { card, passages } = report;
  const shown = all || passages.length <= FIRST + 1 ? passages : best(passages);
  const list = element('ol', { class: 'search-passages' }, ...hits(card.id, shown, typed));
  const head = element(
    'h2',
    {},
    element('a', { href: pageAddress(`${card.id}/`) }, ...withTitleMarks(card.title)),
    ' ',
    element('small', {}, say('count', { hits: marks(passages), passages: passages.length })),
  );
  const section = element('section', { class: 'search-report' }, head, list);
  if (shown.length < passages.length) {
    const more = element('button', { type: 'button', class: 'search-more' });
    more.textContent = say('more', { passages: passages.length - shown.length });
    more.onclick = () => {
      list.replaceChildren(...hits(card.id, passages, typed));
      (list.children[FIRST]?.querySelector('a') as HTMLElement | null)?.focus();
      more.remove();
    };
    section.append(more);
  }
  return section;
}

function marks(passages: readonly FoundPassage[]): number {
  return passages.reduce((sum, passage) => sum + passage.marks.length, 0);
}

/** The passages that are shown at first: headings, then those with most marks. They are returned in reading order. */
function best(passages: readonly FoundPassage[]): FoundPassage[] {
  const rank = (passage: FoundPassage) => (passage.heading ? 1000 : 0) + passage.marks.length;
  const chosen = new Set([...passages].sort((a, b) => rank(b) - rank(a)).slice(0, FIRST));
  return passages.filter((passage) => chosen.has(passage));
}

function hits(report: string, passages: readonly FoundPassage[], typed: string): HTMLElement[] {
  const paths = passages.map(({ path }) => path.join(' › '));
  return passages.map((passage, i) => hit(report, passage, typed, i > 0 && paths[i] === paths[i - 1]));
}

/** `same`: whether the passage before this one is under the same headings. */
function hit(report: string, passage: FoundPassage, typed: string, same: boolean): HTMLElement {
  const corrected = passage.reading === 'corr';
  return element(
    'li',
    {
      class: 'search-hit',
      'data-report': report,
      'data-block': passage.block,
      'data-reading': corrected ? 'corr' : undefined,
    },
    element(
      'a',
      { href: hitAddress(report, passage.block, typed) },
      element('span', { class: 'search-path', 'data-same': same ? '' : undefined }, passage.path.join(' › ')),
      element('span', { class: 'search-text' }, ...excerpt(shown(passage))),
    ),
    ...(corrected ? [element('small', { class: 'search-reading' }, say('corr'))] : []),
  );
}
