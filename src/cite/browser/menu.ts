/** The menu of a passage and the panel of citations. A page has one of each, made when the reader first asks for them. */
import { adoptStyles } from '../../browser/adopt-styles.ts';
import { element } from '../../search/pages/dom.ts';
import css from './passage.css?inline';
import { WORDS } from './passage.words.ts';

adoptStyles(css);

const main = document.querySelector<HTMLElement>('main') as HTMLElement;

export const copyButton = element('button', { type: 'button', 'data-copy': '' }, WORDS.copyLink);
export const quoteButton = element('button', { type: 'button', 'data-quote': '' }, WORDS.copyQuotation);
export const citeButton = element('button', { type: 'button', 'data-cite': '' }, WORDS.cite);
/** Hands the passage to another program; hidden where the system has no such way. */
export const shareButton = element('button', { type: 'button', 'data-share': '' }, WORDS.share);
shareButton.hidden = !navigator.share;
/** Shown for headings only. */
export const printButton = element('button', { type: 'button', 'data-print': '' }, WORDS.printSection);
/** The link with which a reader reports an error; null where the site names nobody to report to. */
export const errorLink = main.dataset.contact ? element('a', {}, WORDS.reportError) : null;
/** Says whether something was copied. */
export const message = element('span', {
  role: 'status',
  'data-message': WORDS.copied,
  'data-failed': WORDS.notCopied,
});
export const menu = element(
  'div',
  { class: 'passage-menu', 'data-passage-menu': '', hidden: '' },
  copyButton,
  quoteButton,
  citeButton,
  shareButton,
  printButton,
  ...(errorLink ? [errorLink] : []),
  message,
);
export const panel = element(
  'dialog',
  { class: 'cite-panel', 'aria-label': WORDS.cite },
  element(
    'form',
    { method: 'dialog' },
    element('b', {}, WORDS.cite),
    element('button', { 'aria-label': WORDS.close }, '×'),
  ),
);
main.append(menu, panel);
