/** The two columns of a comparison. */
import { element } from '../../search/pages/dom.ts';
import type { Cell, ComparedGroup, ComparedRow } from '../compare.ts';
import type { Phrase } from '../phrases.ts';
import type { ComparedText } from '../text.ts';
import type { Unit } from '../units.ts';
import type { Filter } from './filters.ts';
import type { Shown } from './show.ts';
import { say } from './words.ts';

type Side = 'a' | 'b';
const SIDES = ['a', 'b'] as const;
const OTHER = { a: 'b', b: 'a' } as const;

/** What all parts of the columns need to know. */
interface View {
  root: string;
  shown: Shown;
  names: Record<Side, string>;
  filter: Filter;
  /** Words of the heading above each passage, by side and id. */
  headings: ReadonlyMap<string, string>;
}

/** Makes the columns: the names of the reports, then section by section what the filter shows. */
export function columns(page: HTMLElement, shown: Shown, names: Record<Side, string>, filter: Filter): HTMLElement[] {
  const view = { root: page.dataset.root ?? '/', shown, names, filter, headings: headingsOf(shown) };
  const groups = shown.groups.map((group) => groupOf(group, view)).filter((group) => group !== null);
  if (groups.length === 0) return [element('p', {}, say('nothing'))];
  return [head(view), ...groups];
}

function headingsOf(shown: Shown): Map<string, string> {
  const found = SIDES.flatMap((side) => {
    const { blocks } = shown[side];
    const words = new Map(blocks.map((block) => [block.id, block.type === 'heading' ? block.text : '']));
    return blocks.map(({ id, parent }): [string, string] => [`${side}-${id}`, words.get(parent ?? '') ?? '']);
  });
  return new Map(found);
}

function head({ root, shown, names }: View): HTMLElement {
  const cell = (side: Side) => {
    const { id, title }: ComparedText = shown[side];
    return element(
      'p',
      { class: 'cell', 'data-side': side },
      element('a', { href: `${root}${id}/`, title }, names[side]),
    );
  };
  return element('div', { class: 'compare-row compare-head' }, ...SIDES.map(cell));
}

/** A section with its heading; null if the filter shows nothing of it. */
function groupOf(group: ComparedGroup, view: View): HTMLElement | null {
  const rows = group.rows.map((row) => rowOf(row, view)).filter((row) => row !== null);
  const isEmpty = rows.length === 0;
  if (isEmpty && (view.filter.name !== '' || (!group.a?.heading && !group.b?.heading))) return null;
  const heading = headingOf(group, view);
  return element('section', { class: 'compare-group', 'data-depth': String(group.depth) }, ...heading, ...rows);
}

function headingOf(group: ComparedGroup, view: View): HTMLElement[] {
  const { a, b, depth } = group;
  if (!a?.heading && !b?.heading) return [];
  const cells = SIDES.map((side) => {
    const unit = group[side];
    const words = unit?.heading ? [linkTo(unit, side, view)] : [];
    const marked = (b ? side === 'b' : side === 'a') ? notes(group, view) : [];
    return element(
      'span',
      {
        class: 'cell',
        'data-side': side,
        id: unit && !(group.isStub && side === 'a') ? `${side}-${unit.id}` : undefined,
      },
      ...words,
      ...marked,
    );
  });
  return [element(`h${Math.min(depth + 2, 6)}` as 'h3', { class: 'compare-row' }, ...cells)];
}

const linkTo = (unit: Unit, side: Side, { root, shown }: View): HTMLElement =>
  element('a', { href: `${root}${shown[side].id}/#${unit.id}` }, unit.heading?.text ?? '');

/** What the program concludes about a section: that one report only has it, or that it has moved. */
function notes({ a, b, moved, isStub }: ComparedGroup, { names, shown }: View): HTMLElement[] {
  const note = (words: string, href?: string) =>
    element('small', { class: 'editor' }, href ? element('a', { href }, words) : words);
  if (isStub && a) {
    const other = shown.groups.find((group) => group.a === a && group.b)?.b;
    return [note(say('movedTo', { heading: other?.heading?.text ?? '' }), `#b-${other?.id ?? ''}`)];
  }
  if (!a || !b) return [note(say('onlyIn', { name: a ? names.a : names.b }))];
  if (!moved) return [];
  const above = a.parent?.heading?.text;
  const isElsewhere = shown.groups.some((group) => group.isStub && group.a === a);
  return [note(isElsewhere && above ? say('movedFrom', { name: names.a, heading: above }) : say('reordered'))];
}

/** Passages beside each other; null if the filter shows nothing of them. */
function rowOf(row: ComparedRow, view: View): HTMLElement | null {
  const cells = SIDES.map((side) => {
    const passages = row[side].map((cell) => passageOf(cell, side, view)).filter((passage) => passage !== null);
    const name = passages.length > 0 ? view.names[side] : undefined;
    return element('div', { class: 'cell', 'data-side': side, 'data-name': name }, ...passages);
  });
  return cells.some(({ children }) => children.length > 0) ? element('div', { class: 'compare-row' }, ...cells) : null;
}

function passageOf({ id, label, isHeading, phrases }: Cell, side: Side, view: View): HTMLElement | null {
  const shows = phrases.map((phrase) => view.filter.shows(phrase));
  if (!shows.includes(true)) return null;
  const content: (Node | string)[] = label ? [label] : [];
  phrases.forEach((phrase, at) => {
    if (shows[at]) content.push(...phraseOf(phrase, side, view));
    else if (at === 0 || shows[at - 1]) content.push('……');
  });
  return element('p', { id: `${side}-${id}`, class: isHeading ? 'compare-lead' : undefined }, ...content);
}

/** Elements for each state: what is new or gone has one of its own in HTML. */
const TAGS = { kept: 'span', changed: 'span', new: 'ins', gone: 'del' } as const;

function phraseOf({ text, state, parts, elsewhere }: Phrase, side: Side, view: View): HTMLElement[] {
  const differing = side === 'a' ? 'del' : 'ins';
  const words = parts?.map((part) =>
    part.differs ? element(differing, { 'data-differs': part.differs }, part.text) : part.text,
  );
  const made: HTMLElement[] = [element(TAGS[state], { 'data-state': state }, ...(words ?? [text]))];
  if (elsewhere) {
    const address = `${OTHER[side]}-${elsewhere}`;
    const heading = view.headings.get(address) || say('opening');
    const label = say('elsewhereName', { name: view.names[OTHER[side]], heading });
    made.push(
      element(
        'sup',
        { class: 'editor' },
        element('a', { href: `#${address}`, title: label, 'aria-label': label }, say('elsewhere')),
      ),
    );
  }
  return made;
}
