/** The page of the panel: reads the question, counts, shows totals and charts while the counts come, and the table at the end. */
import { conceptLine, conceptsIn } from '../../core/concepts.ts';
import type { ReportCard } from '../../core/format.ts';
import { byYear, type CountedReport, type PanelRow, panelRows, totalsOf } from '../../core/panel.ts';
import { panelCsv, panelJson } from '../../core/panel-files.ts';
import { ask, cards } from '../client.ts';
import { download } from '../concordance/files.ts';
import { element } from '../dom.ts';
import { sayWithRetry } from '../retry.ts';
import { say } from '../say.ts';
import { startThread } from '../thread.ts';
import { MOST_CONCEPTS, type Question, queryOf, questionIn } from './address.ts';
import { type Line, lineChart } from './chart.ts';
import { placeTable, totalsTable } from './tables.ts';

/** Milliseconds between two drawings while counts come. */
const PAUSE = 300;

/** Most places with a line of their own. A library of no more places draws all of them. */
const MOST_LINES = 4;

/** What has been counted of a question. */
interface Answer {
  question: Question;
  counted: CountedReport[];
  rows: PanelRow[];
}

/** Starts the page. */
export function startPanel(page: HTMLElement): void {
  startThread();
  const form = page.querySelector('form') as HTMLFormElement;
  const field = form.querySelector('textarea') as HTMLTextAreaElement;
  const status = page.querySelector('[data-search-status]') as HTMLElement;
  const progress = page.querySelector('progress') as HTMLProgressElement;
  const stop = page.querySelector('.panel-stop') as HTMLButtonElement;
  const results = page.querySelector('[data-search-results]') as HTMLElement;
  let run = 0;
  let answer: Answer | undefined;
  let question = questionIn(new URLSearchParams(location.search));

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    put({ ...asked(form, field), shown: '', lines: question.lines }, 'pushState');
    void count();
  });
  for (const select of form.querySelectorAll('select')) select.onchange = () => form.requestSubmit();
  addEventListener('popstate', () => {
    question = questionIn(new URLSearchParams(location.search));
    fillIn();
    void count();
  });
  addEventListener(
    'resize',
    later(() => answer && drawCharts(answer)),
  );
  fillIn();
  offer(form, fillIn).catch(() => {});
  void count();

  /** Takes over a question and writes it into the address. */
  function put(next: Question, how: 'pushState' | 'replaceState'): void {
    question = next;
    const address = new URL(location.href);
    address.search = String(queryOf(next));
    if (address.href !== location.href) history[how](null, '', address.href);
  }

  /** Fills the form in as the question says. What the reader has typed meanwhile stays. */
  function fillIn(): void {
    const { concepts, selection } = question;
    if (concepts.length > 0) field.value = concepts.map(conceptLine).join('\n');
    for (const name of ['level', 'province', 'from', 'to'] as const) {
      const select = form.elements.namedItem(name) as HTMLSelectElement;
      const value = String(selection[name] ?? '');
      if (![...select.options].some((option) => option.value === value))
        select.append(element('option', { value }, value));
      select.value = value;
    }
  }

  async function count(): Promise<void> {
    const current = ++run;
    const { concepts, selection } = question;
    answer = undefined;
    results.replaceChildren();
    if (concepts.length === 0) return finish('done', '');
    const own: Answer = { question, counted: [], rows: [] };
    let scanned = 0;
    let of = 0;
    let drawnAt = 0;
    finish('loading', say('loading'));
    stop.hidden = false;
    stop.onclick = () => {
      run += 1;
      void ask({ task: 'stop' }, () => {});
      show(own);
      finish('done', say('stopped', { scanned, of }));
    };
    const last = await ask({ task: 'panel', concepts, selection }, (reply) => {
      if (current !== run) return;
      if (reply.kind === 'again') own.counted = [];
      if (reply.kind === 'counted') own.counted.push(...reply.reports);
      if (reply.kind !== 'progress') return;
      ({ scanned, of } = reply);
      progress.hidden = false;
      progress.value = of === 0 ? 1 : scanned / of;
      status.textContent = say('progress', { scanned, of });
      if (performance.now() < drawnAt + PAUSE || own.counted.length === 0) return;
      showFirst(own);
      drawnAt = performance.now();
    });
    if (current !== run) return;
    if (last.kind === 'error') {
      results.replaceChildren();
      finish('error', say(last.reason));
      return;
    }
    show(own);
    finish('done', own.counted.length === 0 ? say('nothing') : extent(own));
  }

  function finish(state: 'loading' | 'done' | 'error', message: string): void {
    results.dataset.searchState = state;
    if (state === 'error') sayWithRetry(status, message, () => void count());
    else status.textContent = message;
    progress.hidden = true;
    stop.hidden = state !== 'loading';
  }

  /** Totals and charts of what has been counted so far. */
  function showFirst(own: Answer): void {
    answer = own;
    own.rows = panelRows(own.counted);
    const length = own.rows.reduce((sum, row) => sum + row.length, 0);
    const charts = element('div', { class: 'panel-charts' });
    results.replaceChildren(
      element('h2', {}, say('totals')),
      totalsTable(totalsOf(own.question.concepts, own.counted), own.counted.length, length),
      element('h2', {}, say('byYear')),
      charts,
    );
    drawCharts(own);
  }

  function show(own: Answer): void {
    if (own.counted.length === 0) return;
    showFirst(own);
    const { concepts } = own.question;
    const files = element('p', { class: 'result-files' }, button('csv', panelCsv), button('json', panelJson));
    results.append(
      element('div', { class: 'result-head' }, element('h2', {}, say('table')), files),
      element('p', { class: 'panel-hint' }, say('hint')),
      ...(concepts.length > 1 ? [shownChoice(own)] : []),
      tableOf(own),
    );

    function button(kind: 'csv' | 'json', write: typeof panelCsv): HTMLElement {
      const made = element('button', { type: 'button' }, say(kind));
      const type = kind === 'csv' ? 'text/csv' : 'application/json';
      made.onclick = () => download(`${say('file')}.${kind}`, type, write(concepts, own.rows));
      return made;
    }
  }

  function tableOf(own: Answer): HTMLElement {
    const { concepts } = own.question;
    return placeTable({ concepts, shown: shownIn(own), rows: own.rows, drawn: drawnIn(own), draw });

    function draw(place: string, isDrawn: boolean): void {
      const others = drawnIn(own).filter((one) => one !== place);
      change(own, { lines: (isDrawn ? [...others, place] : others).slice(-MOST_LINES) });
      drawCharts(own);
      const drawn = drawnIn(own);
      for (const row of results.querySelectorAll<HTMLElement>('tr[data-place]'))
        (row.querySelector('input') as HTMLInputElement).checked = drawn.includes(row.dataset.place ?? '');
    }
  }

  function shownChoice(own: Answer): HTMLElement {
    const select = element(
      'select',
      {},
      ...own.question.concepts.map(({ name }) => element('option', { value: name }, name)),
    );
    select.value = own.question.concepts[shownIn(own)]?.name ?? '';
    select.onchange = () => {
      change(own, { shown: select.value });
      results.querySelector('.table:has(.panel-places)')?.replaceWith(tableOf(own));
    };
    return element('p', { class: 'search-filters' }, element('label', {}, element('span', {}, say('shown')), select));
  }

  /** Changes how an answer is shown, and says so in the address. */
  function change(own: Answer, how: Partial<Pick<Question, 'shown' | 'lines'>>): void {
    own.question = { ...own.question, ...how };
    put(own.question, 'replaceState');
  }

  function drawCharts(own: Answer): void {
    const charts = results.querySelector<HTMLElement>('.panel-charts');
    if (!charts || own.rows.length === 0) return;
    const { concepts } = own.question;
    const drawn = drawnIn(own);
    // The room of a chart is known when all of them stand in the page.
    const figures = concepts.map(() => element('figure', { class: 'panel-chart' }));
    charts.replaceChildren(...figures);
    const width = Math.max(240, Math.min(figures[0]?.clientWidth || 640, 640));
    for (const [i, { name }] of concepts.entries()) {
      const lines: Line[] = [{ name: say('all'), points: byYear(own.rows, i) }];
      for (const place of drawn) {
        const rows = own.rows.filter((row) => row.place === place);
        if (rows.length > 0) lines.push({ name: rows[0]?.placeName ?? place, points: byYear(rows, i) });
      }
      figures[i]?.append(...lineChart(name, lines, width));
    }
  }
}

const shownIn = ({ question: { concepts, shown } }: Answer): number =>
  Math.max(
    0,
    concepts.findIndex(({ name }) => name === shown),
  );

/** Places that are drawn: those that the reader chose, or all if there are few. */
function drawnIn({ question, rows }: Answer): string[] {
  if (question.lines) return question.lines.slice(0, MOST_LINES);
  const places = [...new Set(rows.map(({ place }) => place))];
  return places.length > 1 && places.length <= MOST_LINES ? places : [];
}

function extent({ counted, rows }: Answer): string {
  const years = rows.map(({ year }) => year);
  return say('counted', {
    reports: counted.length,
    places: new Set(rows.map(({ place }) => place)).size,
    from: Math.min(...years),
    to: Math.max(...years),
  });
}

/** The question that stands in the form. */
function asked(form: HTMLFormElement, field: HTMLTextAreaElement): Pick<Question, 'concepts' | 'selection'> {
  const value = (name: string) => (form.elements.namedItem(name) as HTMLSelectElement).value || undefined;
  const year = (name: string) => Number(value(name)) || undefined;
  return {
    concepts: conceptsIn(field.value).slice(0, MOST_CONCEPTS),
    selection: { level: value('level'), province: value('province'), from: year('from'), to: year('to') },
  };
}

/** Offers the provinces, years and levels that the library has. */
async function offer(form: HTMLFormElement, then: () => void): Promise<void> {
  const all = await cards();
  const options = (name: string, of: (card: ReportCard) => string, sort?: (a: string, b: string) => number) => {
    const select = form.elements.namedItem(name) as HTMLSelectElement;
    const values = [...new Set(all.map(of))].sort(sort);
    select.replaceChildren(select.options[0] as Node, ...values.map((value) => element('option', { value }, value)));
  };
  options(
    'province',
    ({ province }) => province,
    () => 0,
  );
  options('from', ({ year }) => String(year));
  options(
    'to',
    ({ year }) => String(year),
    (a, b) => Number(b) - Number(a),
  );
  const levels = new Set<string>(all.map(({ level }) => level));
  const select = form.elements.namedItem('level') as HTMLSelectElement;
  for (const option of [...select.options]) if (option.value && !levels.has(option.value)) option.remove();
  then();
}

/** Calls a function when nothing has happened for a while. */
function later(action: () => void): () => void {
  let timer: number | undefined;
  return () => {
    clearTimeout(timer);
    timer = window.setTimeout(action, 150);
  };
}
