/**
 * The sheet of notes: lists all notes at a place of the text, innermost first. It stands beside the place where there is room and a mouse, else at the
 * lower edge of the window. Esc closes it, a click beside it, leaving the place, or a swipe.
 */
import { element } from '../search/pages/dom.ts';
import { adoptStyles } from './adopt-styles.ts';
import css from './note-sheet.css?inline';
import { WORDS } from './note-sheet.words.ts';

/** Milliseconds that a mouse may take from the place to the sheet. */
const CROSSING = 250;
/** Pixels of a swipe that closes the sheet. */
const SWIPE = 60;

adoptStyles(css);

const list = element('ol');
const close = element('button', { type: 'button', 'aria-label': WORDS.close }, '×');
const sheet = element(
  'div',
  { class: 'note-sheet', popover: 'manual', role: 'dialog', 'aria-label': WORDS.notes, 'data-note-sheet': '' },
  element('p', {}, WORDS.notes, close),
  list,
);
document.body.append(sheet);
let shown: HTMLElement | undefined;
let leaving = 0;

/** Shows the notes at a place: points out those that stand beside it in view, else opens the sheet. */
export function showNotes(note: HTMLElement): void {
  clearTimeout(leaving);
  if (note === shown) return;
  hide();
  shown = note;
  const entries = entriesAt(note);
  if (entries.every(isBesideInView)) {
    for (const entry of entries) entry.classList.add('pointed');
    return;
  }
  list.replaceChildren(...entries.map(copyOf));
  sheet.showPopover();
  place(note);
}

function hide(): void {
  for (const entry of document.querySelectorAll('.pointed')) entry.classList.remove('pointed');
  shown = undefined;
  sheet.hidePopover();
}

function isBesideInView(entry: HTMLElement): boolean {
  const { top, bottom, height } = entry.getBoundingClientRect();
  return entry.closest('.beside') !== null && height > 0 && top > 0 && bottom <= innerHeight;
}

/** The entries of the notes at a place, innermost first. */
function entriesAt(note: HTMLElement): HTMLElement[] {
  const entries: HTMLElement[] = [];
  for (let at: Element | null | undefined = note; at; at = at.parentElement?.closest('.note')) {
    const entry = document.getElementById(at.getAttribute('aria-describedby') ?? '');
    if (entry) entries.push(entry);
  }
  return entries;
}

/** A copy of an entry for the sheet, without its link to the place. */
function copyOf(entry: HTMLElement): Node {
  const copy = entry.cloneNode(true) as HTMLLIElement;
  copy.value = Number(entry.id.replace('note-', ''));
  copy.removeAttribute('id');
  copy.removeAttribute('style');
  copy.querySelector('a')?.remove();
  return copy;
}

/** Beside the text if there is a margin, else below or above the place; small windows have it at their lower edge, as the stylesheet says. */
function place(note: HTMLElement): void {
  const { style } = sheet;
  style.inset = style.translate = '';
  if (!matchMedia('(min-width: 48rem) and (hover: hover)').matches) {
    // The sheet must not cover the place.
    const covered = note.getBoundingClientRect().bottom - sheet.getBoundingClientRect().top;
    if (covered > 0) scrollBy({ top: covered + 16, behavior: 'instant' });
    return;
  }
  const at = note.getClientRects()[0] ?? note.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = sheet;
  const edge = note.closest('.text')?.getBoundingClientRect().right ?? 0;
  const isBeside = edge + width + 32 <= innerWidth;
  const below = isBeside ? at.top : at.bottom + 6;
  const top = below + height <= innerHeight - 8 ? below : isBeside ? innerHeight - height - 8 : at.top - height - 6;
  style.inset = `${Math.max(8, top)}px auto auto ${isBeside ? edge + 16 : Math.min(at.left, innerWidth - width - 16)}px`;
}

const isInside = (target: EventTarget | null) =>
  target instanceof Node && (sheet.contains(target) || shown?.contains(target));

close.addEventListener('click', hide);
list.addEventListener('click', ({ target }) => {
  if ((target as Element).closest('a')) hide();
});
document.addEventListener('pointerdown', ({ target }) => {
  if (!isInside(target)) hide();
});
document.addEventListener('pointerover', ({ target, pointerType }) => {
  clearTimeout(leaving);
  if (pointerType === 'mouse' && !isInside(target) && document.activeElement !== shown)
    leaving = window.setTimeout(hide, CROSSING);
});
document.addEventListener('focusin', ({ target }) => {
  if (!isInside(target)) hide();
});
document.addEventListener('keydown', ({ key }) => {
  if (key === 'Escape') hide();
});

let touched = 0;
sheet.addEventListener('touchstart', ({ touches }) => {
  touched = touches[0]?.clientY ?? 0;
});
sheet.addEventListener(
  'touchmove',
  ({ touches }) => {
    const by = (touches[0]?.clientY ?? 0) - touched;
    if (sheet.scrollTop > 0) return;
    sheet.style.translate = `0 ${Math.max(0, by)}px`;
    if (by > SWIPE) hide();
  },
  { passive: true },
);
sheet.addEventListener('touchend', () => {
  sheet.style.translate = '';
});
