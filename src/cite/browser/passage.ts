/** The menu of a passage: copy its link, cite it, report an error in it. */

import { errorReportUrl } from '../../variants/notice.ts';
import type { VariantTag } from '../../variants/variants.ts';
import { fetchedPage } from './fetched.ts';
import { copy, fillFormats } from './formats.ts';
import { citeButton, copyButton, errorLink, menu, message, panel } from './menu.ts';
import { offsetIn } from './offsets.ts';
import { sectionOf } from './section.ts';
import { textFragment } from './text-fragment.ts';

interface ChosenPassage {
  block: HTMLElement;
  url: string;
}

let current: ChosenPassage | undefined;

copyButton.addEventListener('click', () => {
  if (current) void copy(current.url, message);
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
  if (block) show({ block, url: address(block.id) }, mark.getBoundingClientRect());
}

/** Opens the menu at the end of the selection. */
export function offerSelection(selection: Selection): void {
  const range = selection.getRangeAt(0);
  const block = elementOf(range.startContainer)?.closest<HTMLElement>('.text > [id]');
  if (!block) return;
  const start = offsetIn(block, range.startContainer, range.startOffset);
  const isInside = block.contains(range.endContainer);
  const end = isInside
    ? offsetIn(block, range.endContainer, range.endOffset)
    : offsetIn(block, block, block.childNodes.length);
  if (end <= start) return;
  const url = address(block.id, `${start}-${end}`) + textFragment(block, range);
  show({ block, url }, range.getBoundingClientRect());
}

const elementOf = (node: Node): Element | null => (node instanceof Element ? node : node.parentElement);

function show(passage: ChosenPassage, { left, bottom }: DOMRect): void {
  current = passage;
  aimErrorReport(passage);
  message.textContent = '';
  menu.hidden = false;
  const room = document.documentElement.clientWidth - menu.offsetWidth - 8;
  menu.style.insetInlineStart = `${Math.max(8, Math.min(left, room))}px`;
  menu.style.insetBlockStart = `${bottom + scrollY + 4}px`;
}

/** Sets the link that reports an error: it names the passage, the variant and the words as the page shows them. */
function aimErrorReport({ block, url }: ChosenPassage): void {
  if (!errorLink) return;
  const words = getSelection()?.toString().trim() || (block.textContent ?? '');
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

/** Shows the formats of the citation page, filled in for the passage. If that page cannot be fetched, the browser goes there instead. */
async function cite({ block, url }: ChosenPassage): Promise<void> {
  menu.hidden = true;
  const page = await fetchedPage('cite/').catch(() => null);
  const formats = page?.querySelector<HTMLElement>('[data-formats]');
  if (!formats) return location.assign('cite/');
  panel.querySelector('[data-formats]')?.remove();
  panel.append(formats);
  // A citation names the canonical address, also if the page was opened under another host.
  const canonical = document.querySelector<HTMLLinkElement>('link[rel="canonical"]');
  const place = url.slice(`${location.origin}${location.pathname}`.length).replace(/:~:.*/, '');
  fillFormats(formats, {
    id: block.id,
    section: sectionOf(block.id),
    url: (canonical?.href ?? location.pathname) + place,
  });
  panel.showModal();
}
