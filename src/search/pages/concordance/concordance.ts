/** The concordance page: every occurrence of one or more terms in context, how often each report has the terms, and the lines as files. */
import { namesOf } from '../../core/filters.ts';
import type { ReportCard } from '../../core/format.ts';
import { quoted } from '../../core/query.ts';
import type { TermLines } from '../../worker/messages.ts';
import { hitAddress } from '../addresses.ts';
import { ask, cards } from '../client.ts';
import { element } from '../dom.ts';
import { type Form, openForm } from '../form.ts';
import { say } from '../say.ts';
import { startThread } from '../thread.ts';
import { withTitleMarks } from '../title-marks.ts';
import { download, linesAsCsv, linesAsJson } from './files.ts';
import { byNamed, chart, frequencies, frequencyTable, seriesOf } from './frequency.ts';
import { type LineRow, rowsInOrder, sortNamed } from './order.ts';

/** Number of lines shown at first, and added at each further step. */
const PAGE = 200;

/**
 * Splits what was typed into terms. Terms are separated by white space; a slash with white space around it may stand between them. A quoted term may
 * contain white space.
 */
export function termsTyped(typed: string): string[] {
  const terms = [...typed.matchAll(/"([^"]+)"(?=\s|$)|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '');
  return [...new Set(terms.filter((term) => !/^[/／]$/.test(term)))];
}

interface ConcordanceView {
  form: Form;
  results: HTMLElement;
}

/** Starts the concordance page. */
export function startConcordance(page: HTMLElement): void {
  startThread();
  const view: ConcordanceView = {
    results: page.querySelector('.concordance-results') as HTMLElement,
    form: openForm(page, search),
  };
  let run = 0;
  let shown: { terms: TermLines[]; cards: ReportCard[] } | undefined;

  // Another order or grouping only shows the same answer anew and needs no search.
  for (const name of ['sort', 'by']) {
    page.querySelector(`select[name=${name}]`)?.addEventListener('change', () => shown && show(view, shown));
  }
  view.results.addEventListener('click', (event) => {
    const button = (event.target as Element).closest<HTMLElement>('[data-cite]');
    if (button) void cite(button);
  });
  view.form.start();

  async function search(): Promise<void> {
    const current = ++run;
    const typed = termsTyped(view.form.typed());
    shown = undefined;
    if (typed.length === 0) {
      view.results.replaceChildren();
      view.form.finish('done', '');
      return;
    }
    view.form.finish('loading', say('loading'));
    const terms: TermLines[] = [];
    const last = await ask({ task: 'concordance', typed, filters: view.form.filters() }, (reply) => {
      if (current !== run) return;
      if (reply.kind === 'again') terms.length = 0;
      if (reply.kind === 'term') terms.push(reply.term);
      if (reply.kind === 'progress') view.form.say(say('progress', { scanned: reply.scanned, of: reply.of }));
    });
    if (current !== run) return;
    if (last.kind === 'error') {
      view.results.replaceChildren();
      view.form.finish('error', say(last.reason));
      return;
    }
    shown = { terms, cards: await cards() };
    show(view, shown);
    const lines = terms.reduce((sum, term) => sum + term.lines.length, 0);
    view.form.finish('done', lines > 0 ? say('lines', { lines }) : nothing(view, typed));
  }
}

function show({ form, results }: ConcordanceView, { terms, cards }: { terms: TermLines[]; cards: ReportCard[] }): void {
  if (terms.every((term) => term.lines.length === 0)) {
    results.replaceChildren();
    return;
  }
  const rows = rowsInOrder(terms, sortNamed(form.value('sort')));
  const table = frequencies(terms, cards, form.filters(), byNamed(form.value('by')));
  const names = terms.map((term) => term.typed);
  results.replaceChildren(
    element('h2', {}, say('frequency')),
    chart(names, table),
    frequencyTable(names, table),
    element('div', { class: 'result-head' }, element('h2', {}, say('occurrences')), exports(rows, names)),
    ...lineList(rows, names, form.all()),
  );
}

/** Says that nothing was found, and whether filters narrowed the search. */
function nothing({ form }: ConcordanceView, typed: readonly string[]): string {
  return say(namesOf(form.filters()).length > 0 ? 'noneHere' : 'none', { typed: typed.join(' / ') });
}

function exports(rows: LineRow[], names: string[]): HTMLElement {
  const button = (label: string, name: string, type: string, text: () => string) => {
    const made = element('button', { type: 'button' }, label);
    made.onclick = () => download(`${names.join('-')}.${name}`, type, text());
    return made;
  };
  return element(
    'p',
    { class: 'result-files' },
    button(say('csv'), 'csv', 'text/csv', () => linesAsCsv(rows)),
    button(say('json'), 'json', 'application/json', () => linesAsJson(rows)),
  );
}

function lineList(rows: LineRow[], names: string[], all: boolean): HTMLElement[] {
  const list = element('ol', { class: 'concordance-lines' });
  const more = element('button', { type: 'button', class: 'search-more' });
  const grow = (count: number) => {
    const from = list.children.length;
    list.append(...rows.slice(from, from + count).map((row) => lineOf(row, names)));
    const left = rows.length - list.children.length;
    more.hidden = left === 0;
    more.textContent = say('moreLines', { lines: left });
  };
  more.onclick = () => {
    const from = list.children.length;
    grow(PAGE);
    list.children[from]?.querySelector('a')?.focus();
  };
  grow(all ? rows.length : PAGE);
  return [list, more];
}

function lineOf({ line, card, term }: LineRow, names: string[]): HTMLElement {
  const series = seriesOf(names.indexOf(term));
  return element(
    'li',
    { 'data-report': card.id, 'data-block': line.block, 'data-series': names.length > 1 ? series : undefined },
    element(
      'span',
      { class: 'kwic' },
      // The inner element is aligned at the right edge, so that text that does not fit is cut at the left.
      element('span', { class: 'kwic-before' }, element('span', {}, line.before)),
      element('mark', {}, line.hit),
      element('span', { class: 'kwic-after' }, line.after),
    ),
    element(
      'a',
      { class: 'kwic-source', href: hitAddress(card.id, line.block, quoted(term)) },
      ...withTitleMarks(`${card.placeName} ${card.year}`),
    ),
    element(
      'button',
      { type: 'button', 'data-cite': citation({ line, card, term }), title: say('citeLine') },
      say('cite'),
    ),
  );
}

/** Text for a footnote: the line, the title of its report and its address. */
function citation({ line, card, term }: LineRow): string {
  const address = new URL(hitAddress(card.id, line.block, term), location.href);
  address.search = '';
  return say('citation', {
    text: `…${line.before}${line.hit}${line.after}…`,
    title: card.title,
    address: address.href,
  });
}

async function cite(button: HTMLElement): Promise<void> {
  await navigator.clipboard.writeText(button.dataset.cite ?? '').catch(() => undefined);
  button.textContent = say('copied');
  setTimeout(() => {
    button.textContent = say('cite');
  }, 1500);
}
