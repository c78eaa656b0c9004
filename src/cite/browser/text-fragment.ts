/**
 * Makes the part of a link that names words (`:~:text=`), by which browsers find and mark a passage without a script. Browsers look for whole words
 * in the text as it is shown, and take the first match. So both ends are moved to word borders, the editor's words are left out, and the words get
 * longer until they are unique on the page.
 */

/** A stretch of a block's own text without blanked characters and breaks of the editor: browsers find no words across the boxes of these. */
interface Stretch {
  text: string;
  /** The selected part of the stretch, in UTF-16 units; `end` is 0 if nothing in it is selected. */
  start: number;
  end: number;
}

/** A text of at most this many UTF-16 units is named as a whole. Of a longer text only the beginning and the end are named. */
const WHOLE = 48;
/** The beginning and the end have at least this many UTF-16 units each. */
const END = 10;

/** The directive for the selected text in a block, without `#`; empty if no words of the report are selected. */
export function textFragment(block: Element, range: Range): string {
  const all = selectedStretches(block, range);
  // A few words between two boxes would be found in many places.
  const stretches = all.filter(({ start, end }) => end - start >= END);
  const first = stretches[0] ?? all[0];
  const last = stretches.at(-1) ?? all.at(-1);
  if (!first || !last) return '';
  const page = shownText(block.closest('.text') ?? block);
  const from = wordBorders(first.text).findLast((border) => border <= first.start) ?? 0;
  const to = wordBorders(last.text).find((border) => border >= last.end) ?? last.text.length;
  const whole = first === last ? first.text.slice(from, to) : '';
  const parts =
    whole && whole.length <= WHOLE && isUnique(page, whole) ? [whole] : [headOf(first, from, page), tailOf(last, to)];
  return `:~:text=${parts.map(encode).join(',')}`;
}

/** The beginning of the selected text: as many words as it takes to be unique on the page. */
function headOf({ text }: Stretch, from: number, page: string): string {
  const borders = wordBorders(text).filter((border) => border >= from + END && border <= from + WHOLE);
  const end = borders.find((border) => isUnique(page, text.slice(from, border))) ?? borders[0] ?? text.length;
  return text.slice(from, end);
}

/** The end of the selected text. Browsers take the first match after the beginning, so it is long enough not to occur earlier by chance. */
function tailOf({ text }: Stretch, to: number): string {
  const start = wordBorders(text).findLast((border) => border <= to - END) ?? 0;
  return text.slice(start, to);
}

function isUnique(page: string, words: string): boolean {
  return page.indexOf(words) === page.lastIndexOf(words);
}

/** Offsets of the borders between words and punctuation; 0 and the length of the text are among them. */
function wordBorders(text: string): number[] {
  const segmenter = new Intl.Segmenter(document.documentElement.lang, { granularity: 'word' });
  return [...[...segmenter.segment(text)].map(({ index }) => index), text.length];
}

/** The stretches of a block that a range touches, in order. */
function selectedStretches(block: Element, range: Range): Stretch[] {
  const found: Stretch[] = [];
  let open: Stretch | undefined;
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement as Element;
    if (!parent.checkVisibility()) continue;
    if (isEditors(parent, block)) {
      open = undefined;
      continue;
    }
    const text = node.textContent ?? '';
    open ??= newStretch(found);
    const at = open.text.length;
    open.text += text;
    if (!range.intersectsNode(node)) continue;
    const first = node === range.startContainer ? range.startOffset : 0;
    const last = node === range.endContainer ? range.endOffset : text.length;
    if (last <= first) continue;
    if (open.end === 0) open.start = at + first;
    open.end = at + last;
  }
  return found.filter(({ end }) => end > 0);
}

function newStretch(found: Stretch[]): Stretch {
  const stretch = { text: '', start: 0, end: 0 };
  found.push(stretch);
  return stretch;
}

function isEditors(element: Element, block: Element): boolean {
  const added = element.closest('[data-editor]');
  return added !== null && block.contains(added);
}

/** The text of an element as it is shown, without hidden parts. */
function shownText(text: Element): string {
  let shown = '';
  const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (node.parentElement?.checkVisibility()) shown += node.textContent ?? '';
  return shown;
}

const encode = (words: string): string => encodeURIComponent(words).replaceAll('-', '%2D');
