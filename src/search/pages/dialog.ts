/** The quick search: a combobox in a dialog. Arrow keys choose a hit, Enter opens it, Esc closes the dialog. */

import { shown } from '../core/shown.ts';
import { isInputMethod, onTyped } from '../load/typing.ts';
import type { FoundPassage, FoundReport } from '../worker/engine.ts';
import { inOrder } from '../worker/order.ts';
import { hitAddress, pageAddress } from './addresses.ts';
import { cards, type Receive, send } from './client.ts';
import { element } from './dom.ts';
import { excerpt } from './excerpt.ts';
import { sayWithRetry } from './retry.ts';
import { say } from './say.ts';
import { startThread } from './thread.ts';
import { withTitleMarks } from './title-marks.ts';

/** At most `OFFERED` passages are offered, and at most `OF_ONE_REPORT` of them are from the same report. */
const OFFERED = 8;
const OF_ONE_REPORT = 2;
/** The search ends when this many reports are found, so that the answer comes quickly. */
const WANTED = 5;

/** Called whenever the dialog has opened. The first time, it connects the search to the dialog. */
export function openSearchDialog(dialog: HTMLDialogElement): void {
  if (dialog.dataset.ready) dialog.querySelector('input')?.select();
  else {
    startThread();
    prepare(dialog);
  }
  dialog.dataset.ready = 'true';
}

function prepare(dialog: HTMLDialogElement): void {
  const input = dialog.querySelector('input') as HTMLInputElement;
  const list = dialog.querySelector('[role=listbox]') as HTMLElement;
  const status = dialog.querySelector('[data-search-status]') as HTMLElement;
  const more = dialog.querySelector('[data-search-more]') as HTMLAnchorElement;
  const here = document.querySelector('main[data-report]')
    ? element('a', { 'data-search-here': '' }, say('here'))
    : undefined;
  if (here) more.before(here);
  let run = 0;

  const show = (options: HTMLElement[]) => {
    const before = list.querySelector<HTMLElement>('[aria-selected=true]');
    const all = keeping(before, options);
    all.forEach((option, i) => {
      option.id = `search-option-${i}`;
    });
    list.replaceChildren(...all);
    input.setAttribute('aria-expanded', String(all.length > 0));
    choose(all.find((option) => before && isSame(option, before)));
  };
  const choose = (option: Element | undefined) => {
    list.querySelector('[aria-selected=true]')?.setAttribute('aria-selected', 'false');
    option?.setAttribute('aria-selected', 'true');
    option?.scrollIntoView({ block: 'nearest' });
    if (option) input.setAttribute('aria-activedescendant', option.id);
    else input.removeAttribute('aria-activedescendant');
  };
  const finish = (state: 'loading' | 'done' | 'error', message: string) => {
    list.dataset.searchState = state;
    status.textContent = message;
  };
  // The reader may press Enter before the search has run: the link then leads to the search page, and an earlier choice no longer counts.
  const aim = () => {
    const typed = input.value.trim();
    // Without a query the search page has no results to show.
    for (const results of more.children) results.toggleAttribute('hidden', !typed);
    if (here) {
      here.hidden = !typed;
      here.href = `${location.pathname}?mark=${encodeURIComponent(typed)}`;
    }
    more.href = typed ? `${pageAddress('search/')}?q=${encodeURIComponent(typed)}` : pageAddress('search/');
    choose(undefined);
  };
  const search = () => {
    const typed = input.value.trim();
    const current = ++run;
    if (!typed) {
      show([]);
      finish('done', '');
      return;
    }
    finish('loading', say('loading'));
    const found: FoundReport[] = [];
    const receive: Receive = (reply) => {
      if (current !== run) return;
      if (reply.kind === 'again') found.length = 0;
      else if (reply.kind === 'found') {
        found.push(...reply.reports);
        if (found.length > 0) show(optionsFor(found, typed));
      } else if (reply.kind === 'error') {
        show([]);
        finish('error', '');
        sayWithRetry(status, say(reply.reason), search);
      } else if (reply.kind === 'done') {
        const passages = found.reduce((sum, report) => sum + report.passages.length, 0);
        if (found.length === 0) show([]);
        const message = found.length === 0 ? 'none' : reply.scanned < reply.of ? 'foundSoFar' : 'found';
        finish('done', say(message, { typed, reports: found.length, passages, rest: reply.of - reply.scanned }));
      }
    };
    send({ task: 'search', typed, filters: {}, wanted: WANTED }, receive, 'dialog');
  };

  // The list of reports is loaded while the reader types, so that the first results need not wait for it.
  cards().catch(() => {});
  aim();
  // Text that an input method has not finished is looked for once it is.
  if (!input.dataset.composing) search();
  onTyped(input, search, aim);
  input.addEventListener('keydown', (event) => {
    if (isInputMethod(event)) return;
    const options = [...list.querySelectorAll<HTMLElement>('[role=option]')];
    const chosen = options.findIndex((option) => option.getAttribute('aria-selected') === 'true');
    const move = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (move && options.length > 0) {
      event.preventDefault();
      // The position after the last option is the input itself.
      const next = (chosen + 1 + move + options.length + 1) % (options.length + 1);
      choose(options[next - 1]);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      const target = chosen === -1 ? more : options[chosen];
      dialog.close();
      target?.click();
    }
  });
  list.addEventListener('click', () => dialog.close());
  dialog.querySelector('[data-search-close]')?.addEventListener('click', () => dialog.close());
  // A click beside the dialog has the dialog element itself as its target.
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
  });
}

function optionsFor(found: readonly FoundReport[], typed: string): HTMLElement[] {
  return inOrder(found)
    .flatMap((report) => best(report.passages).map((passage) => ({ report, passage })))
    .slice(0, OFFERED)
    .map(({ report, passage }) => option(report, passage, typed));
}

/** The options, with the reader's choice added if better ones have displaced it. */
function keeping(chosen: HTMLElement | null, options: HTMLElement[]): HTMLElement[] {
  if (!chosen || options.length === 0 || options.some((option) => isSame(option, chosen))) return options;
  return [...options.slice(0, OFFERED - 1), chosen];
}

function isSame(a: HTMLElement, b: HTMLElement): boolean {
  return a.dataset.report === b.dataset.report && a.dataset.block === b.dataset.block;
}

function best(passages: readonly FoundPassage[]): FoundPassage[] {
  return [...passages].sort((a, b) => Number(b.heading) - Number(a.heading)).slice(0, OF_ONE_REPORT);
}

function option({ card }: FoundReport, passage: FoundPassage, typed: string): HTMLElement {
  // The link itself is the option: one thing to choose, and it opens in a new tab like any link.
  return element(
    'a',
    {
      role: 'option',
      'aria-selected': 'false',
      tabindex: '-1',
      href: hitAddress(card.id, passage.block, typed),
      'data-report': card.id,
      'data-block': passage.block,
      'data-reading': passage.reading === 'corr' ? 'corr' : undefined,
    },
    element('span', { class: 'search-path' }, ...withTitleMarks([card.title, ...passage.path.slice(-1)].join(' › '))),
    element('span', { class: 'search-text' }, ...excerpt(shown(passage))),
  );
}
