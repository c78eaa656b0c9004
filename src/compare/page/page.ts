/** The script of the page that compares two reports; it starts by itself. The address says which, what is shown of them, and where: `?a=…&b=…&show=new#b-s2-1`. */

import { compare } from '../compare.ts';
import type { ComparedText } from '../text.ts';
import { choices, openForm } from './choose.ts';
import { type Shown, showComparison } from './show.ts';
import { say } from './words.ts';

/** Makes the form, and compares the reports that the address names. */
function startComparePage(page: HTMLElement): void {
  const listed = choices(page);
  const { searchParams } = new URL(location.href);
  const [a, b] = [searchParams.get('a') ?? '', searchParams.get('b') ?? ''];
  openForm(page, listed, a, b);
  if (a === '' && b === '') return;
  void comparePage(page, a, b, (shown) => showComparison(page, listed, shown));
}

/** Fetches both reports, compares them and shows the result; says it if that is impossible. */
async function comparePage(page: HTMLElement, a: string, b: string, show: (shown: Shown) => void): Promise<void> {
  const status = page.querySelector('[data-compare-status]') as HTMLElement;
  if (a === b) {
    status.textContent = say('sameReport');
    return;
  }
  status.textContent = say('comparing');
  const root = page.dataset.root ?? '/';
  const texts = await Promise.all([a, b].map((id) => fetchText(root, id)));
  const fault = texts.find((text) => typeof text === 'string');
  if (typeof fault === 'string') {
    status.textContent = fault;
    return;
  }
  const [first, second] = texts as [ComparedText, ComparedText];
  performance.mark('compare-start');
  show({ a: first, b: second, ...compare(first, second) });
  performance.measure('compare', 'compare-start');
}

/** Fetches the text of a report. Returns a sentence for the reader if there is none. */
async function fetchText(root: string, id: string): Promise<ComparedText | string> {
  if (!/^[a-z0-9-]+\/[0-9][a-z0-9-]*$/.test(id)) return say('noReport', { id });
  try {
    const response = await fetch(`${root}${id}/text.json`);
    if (response.status === 404) return say('noReport', { id });
    if (!response.ok) return say('compareOffline');
    return (await response.json()) as ComparedText;
  } catch {
    return say('compareOffline');
  }
}

const page = document.querySelector<HTMLElement>('[data-compare]');
if (page) startComparePage(page);
