/** The form that the search page and the concordance share: field, filters, address bar, status line. */

import type { Part } from '../../topics/parts.ts';
import type { Filters } from '../core/filters.ts';
import type { ReportCard } from '../core/format.ts';
import { onTyped } from '../load/typing.ts';

import { cards } from './client.ts';
import { element } from './dom.ts';
import { sayWithRetry } from './retry.ts';
import { say } from './say.ts';

type ResultState = 'loading' | 'done' | 'error';

export interface Form {
  /** Reads the address and runs the first search. */
  start(): void;
  typed(): string;
  filters(): Filters;
  /** Name and chosen value of a filter as the form shows them. @example ['年份', '2022'] */
  shown(name: keyof Filters): [name: string, value: string];
  /** Value of one of the form's fields. */
  value(name: string): string;
  /** Whether the address asks for all results at once. */
  all(): boolean;
  say(message: string): void;
  /** Sets the state of the results and shows a message. Beside an error it also shows a button that tries again. */
  finish(state: ResultState, message: string): void;
}

/** Connects the form of a page; `run` searches whenever the query or a filter has changed. */
export function openForm(page: HTMLElement, run: () => Promise<void>): Form {
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
  const search = () => {
    // After an unforeseen error the page must not look as if the search were still going on.
    run().catch((error: unknown) => {
      console.error(error);
      finish('error', say('broken'));
    });
  };
  const finish = (state: ResultState, message: string) => {
    results.dataset.searchState = state;
    if (state === 'error') sayWithRetry(status, message, search);
    else status.textContent = message;
    // The first attempt to offer places and years may have failed.
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
      // Text that was typed while this script was being loaded stays.
      input.value ||= wanted('q');
      restoreFilters(form);
      offerAll();
      if (input.value === wanted('q')) search();
      else if (!input.dataset.composing) go('replaceState');
    },
    typed: () => input.value.trim(),
    filters: () => filtersOf(form),
    shown(name) {
      const select = form.querySelector(`select[name=${name}]`) as HTMLSelectElement;
      const label = select.closest('label')?.querySelector('span')?.textContent ?? '';
      return [label, select.selectedOptions[0]?.textContent ?? select.value];
    },
    value: (name) => String(new FormData(form).get(name) ?? ''),
    all: () => wanted('all') === '1',
    say: (message) => {
      status.textContent = message;
    },
    finish,
  };
}

/** The value of a parameter of the address; empty if it is missing. */
function wanted(name: string): string {
  return new URLSearchParams(location.search).get(name) ?? '';
}

/**
 * Sets the filters as the address says. A value that a filter does not offer yet is added to it, so that it filters from the start. A field that only
 * changes the view offers all its values, so an unknown value is ignored.
 */
function restoreFilters(form: HTMLFormElement): void {
  for (const select of form.querySelectorAll('select')) {
    const value = wanted(select.name);
    const isOffered = [...select.options].some((option) => option.value === value);
    const isView = select.hasAttribute('data-view');
    if (!isOffered && !isView) select.append(element('option', { value }, value));
    select.value = isOffered || !isView ? value : '';
  }
}

/** The address for the present state of the form. */
function addressOf(form: HTMLFormElement): string {
  const address = new URL(location.href);
  address.search = '';
  for (const [name, value] of new FormData(form)) if (value) address.searchParams.set(name, String(value));
  return address.href;
}

function filtersOf(form: HTMLFormElement): Filters {
  const data = new FormData(form);
  const value = (name: string) => String(data.get(name) ?? '') || undefined;
  const year = value('year');
  return {
    place: value('place'),
    province: value('province'),
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

/** Replaces all options but the first, which means that nothing is filtered. */
function replaceOptions(select: HTMLSelectElement, options: Node[]): void {
  select.replaceChildren(select.options[0] as Node, ...options);
}
