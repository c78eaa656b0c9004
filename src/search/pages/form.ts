/** The form that the search page and the concordance share: field, filters, address bar, status line. */

import type { Part } from '../../topics/parts.ts';
import type { Filters } from '../core/filters.ts';
import type { ReportCard } from '../core/format.ts';
import { onTyped } from '../load/typing.ts';

import { cards } from './client.ts';
import { element } from './dom.ts';
import { say } from './strings.ts';

export type ResultState = 'loading' | 'done' | 'error';

export interface Form {
  /** Reads the address and runs the first search. */
  start(): void;
  typed(): string;
  filters(): Filters;
  /** Value of one of the form's fields. */
  value(name: string): string;
  /** Whether the address asks for everything at once. */
  all(): boolean;
  say(message: string): void;
  /** Sets the state of the results and says what there is to say. */
  finish(state: ResultState, message: string): void;
}

/** Connects the form of a page; `search` runs whenever the query or a filter has changed. */
export function openForm(page: HTMLElement, search: () => void): Form {
  const form = page.querySelector('form') as HTMLFormElement;
  const input = form.querySelector('input[name=q]') as HTMLInputElement;
  const status = page.querySelector('[data-search-status]') as HTMLElement;
  const results = page.querySelector('[data-search-results]') as HTMLElement;

  const write = (state: 'pushState' | 'replaceState') => {
    callOff();
    const address = addressOf(form);
    if (address !== location.href) history[state](null, '', address);
  };
  const go = (state: 'pushState' | 'replaceState') => {
    write(state);
    search();
  };
  let offered = false;
  const offerAll = () => {
    if (offered) return;
    cards().then(
      (all) => {
        offered = true;
        offer(form, all);
        restoreFilters(form);
      },
      // The search itself shows the error.
      () => {},
    );
  };
  const finish = (state: ResultState, message: string) => {
    results.dataset.searchState = state;
    status.textContent = message;
    // The first attempt may have failed.
    if (state === 'done') offerAll();
  };

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    go('pushState');
  });
  const callOff = onTyped(
    input,
    () => go('replaceState'),
    () => finish('loading', say('loading')),
  );
  for (const select of form.querySelectorAll('select')) {
    const onlyView = select.hasAttribute('data-view');
    select.addEventListener('change', () => (onlyView ? write('replaceState') : go('pushState')));
  }
  addEventListener('popstate', () => {
    input.value = wanted('q');
    restoreFilters(form);
    search();
  });

  return {
    start() {
      // What was typed while this was being loaded stays.
      input.value ||= wanted('q');
      restoreFilters(form);
      offerAll();
      if (input.value === wanted('q')) search();
      else go('replaceState');
    },
    typed: () => input.value.trim(),
    filters: () => filtersOf(form),
    value: (name) => String(new FormData(form).get(name) ?? ''),
    all: () => wanted('all') === '1',
    say: (message) => {
      status.textContent = message;
    },
    finish,
  };
}

/** A value that the address asks for. */
function wanted(name: string): string {
  return new URLSearchParams(location.search).get(name) ?? '';
}

/** Sets the filters as the address says. What is not offered yet is put there as it stands, so that it filters from the start. */
function restoreFilters(form: HTMLFormElement): void {
  for (const select of form.querySelectorAll('select')) {
    const value = wanted(select.name);
    if (![...select.options].some((option) => option.value === value))
      select.append(element('option', { value }, value));
    select.value = value;
  }
}

/**
 * The address for the present state of the form. The parameter `all` stays for every later query, since programs that use the page would
 * not notice that results are left out.
 */
function addressOf(form: HTMLFormElement): string {
  const address = new URL(location.href);
  const all = address.searchParams.get('all');
  address.search = '';
  for (const [name, value] of new FormData(form)) if (value) address.searchParams.set(name, String(value));
  if (all) address.searchParams.set('all', all);
  return address.href;
}

function filtersOf(form: HTMLFormElement): Filters {
  const data = new FormData(form);
  const value = (name: string) => String(data.get(name) ?? '') || undefined;
  const year = value('year');
  return {
    place: value('place'),
    year: year ? Number(year) : undefined,
    level: value('level'),
    part: value('part') as Part | undefined,
  };
}

/** Offers the places, years and levels that the library has. */
function offer(form: HTMLFormElement, cards: readonly ReportCard[]): void {
  const select = (name: string) => form.querySelector(`select[name=${name}]`) as HTMLSelectElement;
  const provinces = Map.groupBy(cards, (card) => card.province);
  const places = [...provinces].map(([province, own]) => {
    const names = new Map(own.map((card) => [card.place, card.placeName]));
    const options = [...names].map(([value, name]) => element('option', { value }, name));
    return element('optgroup', { label: province }, ...options);
  });
  replaceOptions(select('place'), places);
  const years = [...new Set(cards.map((card) => card.year))].sort((a, b) => b - a);
  replaceOptions(
    select('year'),
    years.map((year) => element('option', { value: String(year) }, String(year))),
  );
  const levels = new Set<string>(cards.map((card) => card.level));
  for (const option of [...select('level').options]) if (option.value && !levels.has(option.value)) option.remove();
}

/** All but the first, which stands for everything. */
function replaceOptions(select: HTMLSelectElement, options: Node[]): void {
  select.replaceChildren(select.options[0] as Node, ...options);
}
