/** Follows a link that names a range of a passage (`r`) or the version from which the passage was cited (`v`). */
import { adoptStyles } from '../../browser/adopt-styles.ts';
import { element } from '../../search/pages/dom.ts';
import { fetchedPage } from './fetched.ts';
import css from './follow-citation.css?inline';
import { rangeIn } from './offsets.ts';
import { WORDS } from './passage.words.ts';

adoptStyles(css);

/** Marks the range that the address names, or says that the passage has changed since the version that the address names. */
export async function followCitation(): Promise<void> {
  const block = document.querySelector<HTMLElement>(':target');
  if (!block) return;
  const query = new URLSearchParams(location.search);
  const version = Number(query.get('v'));
  const changes = version > 0 ? await changesSince(block.id, version).catch(() => null) : [];
  // If the page of versions cannot be read, nobody can tell whether the passage has changed. Then nothing is marked.
  if (!changes) return;
  if (changes.length > 0) showChange(block, version, changes);
  // The range counts characters of the cited version, so it is marked only where the text is unchanged.
  else mark(block, query.get('r') ?? '');
}

function mark(block: HTMLElement, given: string): void {
  const [, start, end] = /^(\d+)-(\d+)$/.exec(given) ?? [];
  const range = start && end ? rangeIn(block, Number(start), Number(end)) : null;
  if (!range) return;
  if ('highlights' in CSS) CSS.highlights.set('cited', new Highlight(range));
  else {
    getSelection()?.removeAllRanges();
    getSelection()?.addRange(range);
  }
  const { top, bottom } = range.getBoundingClientRect();
  if (top < 0 || bottom > innerHeight) scrollBy(0, top - innerHeight / 3);
}

/**
 * The entries about a passage on the page of versions, for versions after `version`, in the reader's variant. Mere changes of position are left out.
 */
async function changesSince(id: string, version: number): Promise<Element[]> {
  const { current } = document.querySelector<HTMLElement>('main')?.dataset ?? {};
  if (!current || Number(current) <= version) return [];
  const log = await fetchedPage('changes/');
  const entries: Element[] = [];
  for (let number = Number(current); number > version; number--) {
    const entry = log.getElementById(`v${number}-${id}`);
    if (entry && entry.getAttribute('data-change') !== 'place') entries.push(entry);
  }
  return entries;
}

/** Says that the passage has changed, and shows how. */
function showChange(block: HTMLElement, version: number, entries: Element[]): void {
  const said = WORDS.changedSince.replace('{version}', String(version));
  const note = element(
    'aside',
    { class: 'since-note', 'data-since-note': '', 'data-editor': '' },
    element('p', {}, said),
  );
  for (const entry of entries) note.append(...entry.querySelectorAll('.difference'));
  block.closest('.text > *')?.after(note);
}
