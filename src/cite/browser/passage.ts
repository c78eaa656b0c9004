/** The menu of a passage: copy its link, cite it, report an error in it. */

import { errorReportUrl } from '../../variants/notice.ts';
import type { VariantTag } from '../../variants/variants.ts';
import { fetchedPage } from './fetched.ts';
import { copy, fillFormats } from './formats.ts';
import {
  citeButton,
  copyButton,
  errorLink,
  menu,
  message,
  panel,
  printButton,
  quoteButton,
  shareButton,
} from './menu.ts';
import { offsetsIn } from './offsets.ts';
import { printSection } from './print-section.ts';
import { quotation, wordsOf } from './quotation.ts';
import { sectionOf } from './section.ts';
import { textFragment } from './text-fragment.ts';

interface ChosenPassage {
  block: HTMLElement;
  url: string;
  /** The words as the page shows them. */
  words: string;
}

let current: ChosenPassage | undefined;

copyButton.addEventListener('click', () => {
  if (current) void copy(current.url, message);
});
quoteButton.addEventListener('click', () => {
  if (current) void copy(quotation(current.words, current.block.id, canonical(current.url)), message);
});
shareButton.addEventListener('click', () => {
  // The reader may close the system's own list again.
  if (current) navigator.share({ title: document.title, url: canonical(current.url) }).catch(() => {});
});
printButton.addEventListener('click', () => {
  menu.hidden = true;
  if (current) printSection(current.block);
});
citeButton.addEventListener('click', () => {
  if (current) void cite(current);
});
document.addEventListener('pointerdown', ({ target }) => {
  if (!menu.contains(target as Node)) menu.hidden = true;
});
document.addEventListener('keydown', ({ key }) => {
  if (key === 'Escape') menu.hidden = true;
});

/** Opens the menu at a block's mark. */
export function offerBlock(mark: HTMLElement): void {
  const block = document.getElementById(decodeURIComponent((mark as HTMLAnchorElement).hash.slice(1)));
  if (block) show({ block, url: address(block.id), words: wordsOf(block) }, mark.getBoundingClientRect());
}

/** Opens the menu at the end of the selection. */
export function offerSelection(selection: Selection): void {
  // The reader may have let go of the words while this script was loaded.
  if (selection.rangeCount === 0) return;
  const range = selection.getRangeAt(0);
  const block = elementOf(range.startContainer)?.closest<HTMLElement>('.text > [id]');
  if (!block) return;
  const [start, end] = offsetsIn(block, range);
  if (end <= start) return;
  const url = address(block.id, `${start}-${end}`) + textFragment(block, range);
  show({ block, url, words: wordsOf(block, range) }, lastLine(range));
}

const elementOf = (node: Node): Element | null => (node instanceof Element ? node : node.parentElement);

/** The box of the last line of a range, where the selection ended. */
function lastLine(range: Range): DOMRect {
  return [...range.getClientRects()].at(-1) ?? range.getBoundingClientRect();
}

/** Shows the menu below a box, or above it if the window ends there. */
function show(passage: ChosenPassage, { left, top, bottom }: DOMRect): void {
  current = passage;
  aimErrorReport(passage);
  message.textContent = '';
  printButton.hidden = !passage.block.matches('.heading');
  menu.hidden = false;
  const room = document.documentElement.clientWidth - menu.offsetWidth - 8;
  menu.style.insetInlineStart = `${Math.max(8, Math.min(left, room))}px`;
  const isBelow = bottom + menu.offsetHeight + 8 < innerHeight;
  menu.style.insetBlockStart = `${(isBelow ? bottom + 4 : top - menu.offsetHeight - 4) + scrollY}px`;
}

/** Sets the link that reports an error: it names the passage, the variant and the words as the page shows them. */
function aimErrorReport({ block, url, words }: ChosenPassage): void {
  if (!errorLink) return;
  const { contact = '', report = '' } = document.querySelector('main')?.dataset ?? {};
  errorLink.href = errorReportUrl(contact, {
    report,
    block: block.id,
    variant: document.documentElement.lang as VariantTag,
    shown: Array.from(words).slice(0, 40).join(''),
    url,
  });
}

/** The address of a block, with the version that the reader sees and a range in it. */
function address(id: string, range?: string): string {
  const { version } = document.querySelector<HTMLElement>('main')?.dataset ?? {};
  const query = [version && `v=${version}`, range && `r=${range}`].filter(Boolean).join('&');
  return `${location.origin}${location.pathname}${query && `?${query}`}#${id}`;
}

/** The address as a citation names it: under the site's own host, also if the page was opened under another, and without the words of the passage. */
function canonical(url: string): string {
  const page = document.querySelector<HTMLLinkElement>('link[rel="canonical"]');
  const place = url.slice(`${location.origin}${location.pathname}`.length).replace(/:~:.*/, '');
  return (page?.href ?? location.pathname) + place;
}

/** Shows the formats of the citation page, filled in for the passage. If that page cannot be fetched, the browser goes there instead. */
async function cite({ block, url }: ChosenPassage): Promise<void> {
  menu.hidden = true;
  const page = await fetchedPage('cite/').catch(() => null);
  const formats = page?.querySelector<HTMLElement>('[data-formats]');
  if (!formats) return location.assign('cite/');
  panel.querySelector('[data-formats]')?.remove();
  panel.append(formats);
  fillFormats(formats, {
    id: block.id,
    section: sectionOf(block.id),
    url: canonical(url),
  });
  panel.showModal();
}
