/** Shows the comparison of two reports: its counts and filters, the two columns, its citation. */
import { element } from '../../search/pages/dom.ts';
import type { Comparison, Counts } from '../compare.ts';
import type { ComparedText } from '../text.ts';
import { comparisonAddress, type PlaceChoice } from './choose.ts';
import { columns } from './columns.ts';
import { FILTERS, type Filter, filterNamed } from './filters.ts';
import { say } from './words.ts';

export interface Shown extends Comparison {
  a: ComparedText;
  b: ComparedText;
}

/** Shows a comparison in place of what the page showed, and follows the address to a passage of it. */
export function showComparison(page: HTMLElement, places: PlaceChoice[], shown: Shown): void {
  const status = page.querySelector('[data-compare-status]') as HTMLElement;
  const place = page.querySelector('[data-comparison]') as HTMLElement;
  const names = namesOf(shown);
  const heading = shown.a.place === shown.b.place ? 'twoYears' : 'twoReports';
  const title = say(heading, {
    place: shown.a.place,
    a: heading === 'twoYears' ? shown.a.year : names.a,
    b: heading === 'twoYears' ? shown.b.year : names.b,
  });
  page.querySelector('[data-compare-about]')?.remove();
  document.title = `${title} · ${document.title}`;
  const body = element('div', { class: 'compare-columns' });
  const filter = filterNamed(new URL(location.href).searchParams.get('show'));
  place.replaceChildren(
    element('h2', { id: 'compared' }, title),
    pairLinks(shown, places),
    filters(shown.counts, filter, (chosen) => {
      remember(chosen);
      body.replaceChildren(...columns(page, shown, names, chosen));
    }),
    body,
    citation(page, shown),
  );
  body.replaceChildren(...columns(page, shown, names, filter));
  status.textContent = say('summary', shown.counts);
  followAddress();
}

/** How columns and notes call the two reports: by year if they are of one place, by place if they are of one year. */
function namesOf({ a, b }: Shown): { a: string; b: string } {
  const name = ({ place, year }: ComparedText): string => {
    if (a.place === b.place && a.year !== b.year) return say('year', { year });
    return a.year === b.year && a.place !== b.place ? place : say('placeYear', { place, year });
  };
  return { a: name(a), b: name(b) };
}

function remember({ name }: Filter): void {
  const address = new URL(location.href);
  if (name) address.searchParams.set('show', name);
  else address.searchParams.delete('show');
  history.replaceState(null, '', address);
}

/** Scrolls to the passage that the address names. It was not there yet when the browser looked for it. */
function followAddress(): void {
  if (location.hash.length > 1) location.replace(location.href);
}

/** Links to the same two the other way round, and to the pairs of years before and after. */
function pairLinks({ a, b }: Shown, places: PlaceChoice[]): HTMLElement {
  const link = (address: string, words: string) => element('a', { href: address }, words);
  const links = [link(comparisonAddress(b.id, a.id), say('swap'))];
  const reports = places.find((place) => place.reports.some(({ id }) => id === b.id))?.reports ?? [];
  const at = reports.findIndex(({ id }) => id === b.id);
  const pair = (first: number, words: string) => {
    const [one, other] = [reports[first], reports[first + 1]];
    if (one && other) links.push(link(comparisonAddress(one.id, other.id), say(words, { a: one.year, b: other.year })));
  };
  if (reports[at - 1]?.id === a.id) {
    pair(at - 2, 'older');
    pair(at, 'newer');
  }
  return element('p', { class: 'compare-links' }, ...links);
}

function filters(counts: Counts, current: Filter, choose: (filter: Filter) => void): HTMLElement {
  const option = (filter: Filter) => {
    const input = element('input', { type: 'radio', name: 'show', value: filter.name });
    input.checked = filter === current;
    input.onchange = () => choose(filter);
    const count = filter.counted ? [element('b', {}, String(counts[filter.counted]))] : [];
    return element('label', {}, input, element('span', {}, say(filter.words), ...count));
  };
  const sample = (mark: HTMLElement) => element('li', {}, mark);
  return element(
    'div',
    { class: 'compare-tools' },
    element('fieldset', { class: 'compare-filters' }, element('legend', {}, say('show')), ...FILTERS.map(option)),
    element(
      'ul',
      { class: 'compare-legend' },
      sample(element('span', { 'data-state': 'kept' }, say('legendKept'))),
      sample(element('ins', { 'data-state': 'new' }, say('legendNew'))),
      sample(element('del', { 'data-state': 'gone' }, say('legendGone'))),
      sample(element('ins', { 'data-differs': 'words' }, say('legendWords'))),
      sample(element('ins', { 'data-differs': 'number' }, say('legendNumber'))),
      element('li', { class: 'editor' }, element('sup', {}, say('elsewhere')), ` ${say('legendElsewhere')}`),
    ),
  );
}

/** The comparison as a footnote, with its address, which stays as it is. */
function citation(page: HTMLElement, { a, b }: Shown): HTMLElement {
  const canonical = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? location.href;
  const words = say('citeComparison', {
    a: a.title,
    b: b.title,
    publisher: page.dataset.publisher ?? '',
    address: canonical + comparisonAddress(a.id, b.id),
  });
  const copy = element('button', { type: 'button' }, say('copy'));
  copy.onclick = () => {
    void navigator.clipboard.writeText(words).then(() => {
      copy.textContent = say('copied');
    });
  };
  return element(
    'section',
    { class: 'compare-cite' },
    element('h2', {}, say('citeHeading')),
    element('p', {}, words),
    copy,
    element('p', { class: 'compare-basis' }, say('basis')),
  );
}
