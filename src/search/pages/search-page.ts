/** The search page: shows what was found, report by report, or suggests what to try if nothing was found. */

import { type Filters, namesOf } from '../core/filters.ts';
import type { FoundReport } from '../worker/engine.ts';
import type { WithoutCount } from '../worker/messages.ts';
import { ask } from './client.ts';
import { element } from './dom.ts';
import { type Form, openForm } from './form.ts';
import { showResults } from './results.ts';
import { say } from './say.ts';
import { startThread } from './thread.ts';

/** Number of reports that are shown at first, and that each further step adds. */
const STEP = 6;

interface SearchView {
  form: Form;
  results: HTMLElement;
  /** Link to the same search with every passage at once. */
  all: HTMLAnchorElement;
  /** Link to the concordance of the same words. */
  concordance: HTMLAnchorElement;
  /** Explains how to search; open until something is looked for. */
  help: HTMLDetailsElement;
}

/** Starts the search page. */
export function startSearchPage(page: HTMLElement): void {
  startThread();
  let run = 0;
  const view: SearchView = {
    form: openForm(page, () => {
      const current = ++run;
      return search(view, () => current === run);
    }),
    results: page.querySelector('[data-search-results]') as HTMLElement,
    all: page.querySelector('[data-search-all]') as HTMLAnchorElement,
    concordance: page.querySelector('[data-search-concordance]') as HTMLAnchorElement,
    help: page.querySelector('.search-help') as HTMLDetailsElement,
  };
  view.form.start();
}

/**
 * Runs a search and shows its results. `earlier` has the reports of this search that the list shows already; they stay until the list is made anew.
 */
async function search(view: SearchView, current: () => boolean, earlier: readonly FoundReport[] = []): Promise<void> {
  const { form, results } = view;
  const typed = form.typed();
  const all = form.all();
  const filters = form.filters();
  const found: FoundReport[] = [];
  const wanted = earlier.length + STEP;
  let shown = earlier.length;
  view.all.hidden = true;
  view.concordance.search = typed && new URLSearchParams({ q: typed }).toString();
  if (!typed) {
    results.replaceChildren();
    form.finish('done', '');
    return;
  }
  delete results.dataset.searchUnread;
  form.finish('loading', say('loading'));
  view.help.open = false;
  const last = await ask(
    { task: 'search', typed, filters, wanted: all ? Number.POSITIVE_INFINITY : wanted },
    (reply) => {
      if (!current()) return;
      if (reply.kind === 'again') {
        found.length = 0;
        shown = 0;
      }
      if (reply.kind !== 'found') return;
      found.push(...reply.reports);
      // The whole list is made anew, in its order. This happens with the first reports, then each time that their number has doubled.
      if (found.length === 0 || found.length < 2 * shown) return;
      showResults(results, found, typed, all);
      shown = found.length;
    },
  );
  if (!current()) return;
  if (last.kind === 'error') {
    if (earlier.length === 0) results.replaceChildren();
    form.finish('error', say(last.reason));
  } else if (found.length === 0) {
    results.replaceChildren();
    const filtered = namesOf(filters).length > 0;
    form.finish('done', say(filtered ? 'noneHere' : 'none', { typed }));
    if (filtered) await offerWithout(view, typed, current);
    await offerNear(view, typed, current);
  } else {
    if (found.length > shown) showResults(results, found, typed, all);
    results.querySelector(':scope > .search-more')?.remove();
    const rest = last.kind === 'done' ? last.of - last.scanned : 0;
    const passages = found.reduce((sum, report) => sum + report.passages.length, 0);
    results.dataset.searchUnread = String(rest);
    form.finish('done', say(rest > 0 ? 'foundSoFar' : 'found', { reports: found.length, passages, rest }));
    if (rest > 0) {
      const more = element('button', { type: 'button', class: 'search-more' }, say('moreReports'));
      more.onclick = () => {
        if (results.dataset.searchState !== 'loading') void search(view, current, found);
      };
      results.append(more);
    }
    if (earlier.length > 0) goOn(results, earlier);
    view.all.href = withParameter('all', '1');
    view.all.hidden = all;
  }
}

/**
 * After the reader asked for more, moves the focus to the first new report, or to the end of the list. If the reader has focused something else
 * meanwhile, the focus stays there.
 */
function goOn(results: HTMLElement, earlier: readonly FoundReport[]): void {
  if (document.activeElement !== document.body) return;
  const known = new Set(earlier.map((report) => report.card.id));
  const hits = [...results.querySelectorAll<HTMLElement>('[data-report]')];
  const fresh = hits.find((hit) => !known.has(hit.dataset.report as string));
  const last = [...results.querySelectorAll<HTMLElement>('a, button')].at(-1);
  (fresh?.querySelector('a') ?? last)?.focus();
}

/** Names the filters and says how much there is without each, with a link that takes it off. */
async function offerWithout({ form, results }: SearchView, typed: string, current: () => boolean): Promise<void> {
  await ask({ task: 'without', typed, filters: form.filters() }, (reply) => {
    if (!current() || reply.kind !== 'without') return;
    if (reply.counts.every(({ reports }) => reports === 0)) {
      results.append(element('p', {}, say('noneAnywhere')));
      return;
    }
    const items = reply.counts.map((count) => element('li', {}, ...withoutLine(form, count)));
    results.append(element('p', {}, say('filtered')), element('ul', { class: 'search-without' }, ...items));
  });
}

function withoutLine(form: Form, { name, reports, passages, more }: WithoutCount): (Node | string)[] {
  const [label, value] = name ? form.shown(name) : [];
  const words = name ? say('without', { name: label ?? '', value: value ?? '' }) : say('withoutAll');
  const found = say(more ? 'foundAtLeast' : reports > 0 ? 'found' : 'noneEither', { reports, passages });
  const names: (keyof Filters)[] = name ? [name] : namesOf(form.filters());
  const line = element('span', {}, words, ' ', element('small', {}, found));
  return [reports > 0 ? element('a', { href: withoutParameters(names) }, ...line.childNodes) : line];
}

async function offerNear({ form, results }: SearchView, typed: string, current: () => boolean): Promise<void> {
  await ask({ task: 'near', typed, filters: form.filters() }, (reply) => {
    if (!current() || reply.kind !== 'near' || reply.forms.length === 0) return;
    const links = reply.forms.map(({ typed: near }) =>
      element('li', {}, element('a', { href: withParameter('q', near) }, near)),
    );
    results.append(element('p', {}, say('near')), element('ul', { class: 'search-near' }, ...links));
  });
}

function withoutParameters(names: readonly string[]): string {
  const address = new URL(location.href);
  for (const name of names) address.searchParams.delete(name);
  return address.href;
}

function withParameter(name: string, value: string): string {
  const address = new URL(location.href);
  address.searchParams.set(name, value);
  return address.href;
}
