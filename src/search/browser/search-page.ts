/** The search page: form and filters, the address bar, the results. */
import type { ReportCard } from '../format.ts';
import type { Part } from '../parts.ts';
import { connect, disconnect } from './client.ts';
import { element } from './dom.ts';
import type { Filters, FoundReport } from './engine.ts';
import type { Reply } from './messages.ts';
import { showResults } from './results.ts';
import { say } from './strings.ts';

const TYPING_PAUSE = 200;

interface Parts {
  form: HTMLFormElement;
  input: HTMLInputElement;
  status: HTMLElement;
  results: HTMLElement;
  all: HTMLAnchorElement;
}

/** Brings the page to life; called when the reader reaches for it. */
export function startSearchPage(page: HTMLElement): void {
  const parts = partsOf(page);
  let timer: number | undefined;
  let run = 0;

  const search = () => {
    run += 1;
    const current = run;
    void perform(parts, () => current === run);
  };
  const go = (write: 'pushState' | 'replaceState') => {
    clearTimeout(timer);
    const address = addressOf(parts.form);
    if (address !== location.href) history[write](null, '', address);
    search();
  };

  parts.form.addEventListener('submit', (event) => {
    event.preventDefault();
    go('pushState');
  });
  parts.input.addEventListener('input', () => {
    clearTimeout(timer);
    finish(parts, 'loading', say('loading'));
    timer = window.setTimeout(() => go('replaceState'), TYPING_PAUSE);
  });
  for (const select of parts.form.querySelectorAll('select')) select.addEventListener('change', () => go('pushState'));
  addEventListener('popstate', () => {
    parts.input.value = wanted('q');
    restoreFilters(parts.form);
    search();
  });

  // What was typed while this was being loaded stays.
  parts.input.value ||= wanted('q');
  restoreFilters(parts.form);
  void connect().cards.then((cards) => {
    offer(parts.form, cards);
    restoreFilters(parts.form);
  });
  if (parts.input.value === wanted('q')) search();
  else go('replaceState');
}

function partsOf(page: HTMLElement): Parts {
  const part = <T extends Element>(selector: string) => page.querySelector(selector) as T;
  return {
    form: part('form'),
    input: part('input[name=q]'),
    status: part('[data-search-status]'),
    results: part('.search-results'),
    all: part('[data-search-all]'),
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

/** The address that says what the form says. `all` is kept: it is the reader's wish for this search. */
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
    part: value('part') as Part,
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

async function perform(parts: Parts, current: () => boolean): Promise<void> {
  const typed = parts.input.value.trim();
  const all = new URLSearchParams(location.search).get('all') === '1';
  const filters = filtersOf(parts.form);
  const found: FoundReport[] = [];
  parts.all.hidden = true;
  if (!typed) {
    parts.results.replaceChildren();
    finish(parts, 'done', '');
    return;
  }
  finish(parts, 'loading', say('loading'));
  const answered = await ask({ task: 'search', typed, filters, all }, (reply) => {
    if (!current() || reply.kind !== 'found') return;
    found.push(...reply.reports);
    if (reply.reports.length > 0) showResults(parts.results, found, typed, all);
  });
  if (!current()) return;
  if (answered.kind === 'error') {
    disconnect();
    parts.results.replaceChildren();
    finish(parts, 'error', say(answered.reason));
    return;
  }
  if (found.length === 0) {
    parts.results.replaceChildren(element('p', {}, say('none', { typed })));
    finish(parts, 'done', say('none', { typed }));
    await offerNear(parts, typed, filters, current);
    return;
  }
  const rest = answered.kind === 'done' ? answered.of - answered.scanned : 0;
  const passages = found.reduce((sum, report) => sum + report.passages.length, 0);
  finish(parts, 'done', say(rest > 0 ? 'foundSoFar' : 'found', { reports: found.length, passages, rest }));
  const address = new URL(location.href);
  address.searchParams.set('all', '1');
  parts.all.href = address.href;
  parts.all.hidden = all;
}

function finish(parts: Parts, state: 'loading' | 'done' | 'error', message: string): void {
  parts.results.dataset.searchState = state;
  parts.status.textContent = message;
}

/** Sends a request and resolves with the last piece of its answer. */
function ask(
  request: Parameters<ReturnType<typeof connect>['send']>[0],
  receive: (reply: Reply) => void,
): Promise<Reply> {
  return new Promise((resolve) => {
    connect().send(request, (reply) => {
      if (reply.kind === 'done' || reply.kind === 'error') resolve(reply);
      else receive(reply);
    });
  });
}

async function offerNear(parts: Parts, typed: string, filters: Filters, current: () => boolean): Promise<void> {
  await ask({ task: 'near', typed, filters }, (reply) => {
    if (!current() || reply.kind !== 'near' || reply.forms.length === 0) return;
    const links = reply.forms.map((form) => {
      const address = new URL(location.href);
      address.searchParams.set('q', form.typed);
      return element('li', {}, element('a', { href: address.href }, form.typed));
    });
    parts.results.append(element('p', {}, say('near')), element('ul', { class: 'search-near' }, ...links));
  });
}
