/** The text of a report as a document of a book: 整理本 with footnotes, each passage under its released id. */
import { LOST_WORDS } from '../../model/path.ts';
import type { Block, Note, Report, TableBlock } from '../../model/report.ts';
import { CERTAINTY } from '../../site/certainty.ts';
import { isFragment, reportTitle } from '../../site/naming.ts';
import { isListed } from '../../site/notes.ts';
import { type OutlineItem, outline } from '../../site/outline.ts';
import { NOTE_NAMES, noteWords } from '../../site/provenance-page.ts';
import type { Xml } from '../xml.ts';
import { annotated } from './annotated-text.ts';
import { bookPage, html, type Inner } from './xhtml.ts';

/** Types of notes that a book does not tell: they say nothing about the words. The provenance page has them. */
const UNTOLD: readonly Note['type'][] = ['join', 'numbering'];

/** The notes of a report that a book tells, in the order of the text. */
export function toldNotes({ blocks, notes }: Report): Note[] {
  const told = Map.groupBy(
    notes.filter((note) => isListed(note) && !UNTOLD.includes(note.type)),
    ({ block }) => block,
  );
  const end = (note: Note) => ('end' in note ? note.end : 0);
  return blocks.flatMap(({ id }) => (told.get(id) ?? []).sort((one, other) => end(one) - end(other)));
}

/** Id of the line that stands for a lost heading. The heading itself has no address. */
export const lostLine = (id: string): string => `lost-${id}`;

/** The document in Simplified; `lang` is the language of the variant to which it will be converted. */
export function reportText(report: Report, lang: string): string {
  const told = toldNotes(report);
  const title = reportTitle(report);
  return bookPage(
    title,
    lang,
    { 'epub:type': 'bodymatter' },
    html('h1', { id: 'title' }, title),
    ...facts(report),
    ...textOf(report, told),
    ...(told.length > 0 ? [footnotes(report, told)] : []),
  );
}

function facts({ delivered, completeness }: Report): Xml[] {
  const { meeting, date, speaker } = delivered;
  const lines = [meeting, [date, speaker].filter(Boolean).join('　')].filter(Boolean) as string[];
  const missing = isFragment({ completeness }) ? `本文不全：${completeness.missing}` : undefined;
  return [
    ...lines.map((line) => html('p', { class: 'facts' }, line)),
    ...(missing ? [html('p', { class: 'editor' }, missing)] : []),
  ];
}

/** All blocks in reading order, with a line for each lost heading. A lead stands on one line with the paragraph that it begins. */
function textOf(report: Report, told: readonly Note[]): Xml[] {
  const { blocks } = report;
  const depths = depthsIn(outline(report));
  const lost = Map.groupBy(report.lost, ({ before }) => before);
  const line = (block: Block) => lineOf(block, report.notes, told);
  return blocks.flatMap((block, at) => {
    const lines = (lost.get(block.id) ?? []).map(({ id, label }) => lostHeading(id, label, depths.get(id) ?? 1));
    if (beginsParagraph(blocks, at - 1)) return lines;
    const next = blocks[at + 1];
    if (next && beginsParagraph(blocks, at)) {
      const lead = html('b', { id: block.id }, ...line(block));
      return [...lines, html('p', {}, lead, html('span', { id: next.id }, ...line(next)))];
    }
    return [...lines, ...blockOf(block, depths.get(block.id) ?? 1, line(block))];
  });
}

/** Whether the block is a lead that stands on one line with the paragraph after it. */
function beginsParagraph(blocks: Block[], at: number): boolean {
  const [block, next] = [blocks[at], blocks[at + 1]];
  return block?.type === 'heading' && block.runIn && block.level >= 3 && next?.type === 'paragraph';
}

function blockOf(block: Block, depth: number, line: Inner[]): Xml[] {
  const { id } = block;
  switch (block.type) {
    case 'heading':
      return [html(headingTag(depth), { id }, ...line)];
    case 'paragraph':
      return [html('p', { id }, ...line)];
    case 'title':
    case 'salutation':
    case 'list':
    case 'note':
      return [html('p', { id, class: block.type }, ...line)];
    case 'table':
      // Marks of notes stand below the table, since the editor decides nothing in its cells.
      return [tableOf(block), ...(line.length > 0 ? [html('p', { class: 'list' }, ...line)] : [])];
  }
}

/** Label, words and closing mark of a block; for a table only the marks of its notes. */
function lineOf(block: Block, notes: Note[], told: readonly Note[]): Inner[] {
  const parts = annotated(block, notes, told);
  const words = parts.flatMap((part): Inner[] => {
    if ('mark' in part) return [noteMark(told.indexOf(part.mark) + 1)];
    if (block.type === 'table') return [];
    return part.editor ? (part.text ? [html('span', { class: 'editor' }, part.text)] : []) : [part.text];
  });
  const label = 'label' in block ? block.label : undefined;
  const tail = 'tail' in block ? block.tail : undefined;
  return [...(label ? [label] : []), ...words, ...(tail ? [tail] : [])];
}

function tableOf({ id, rows }: TableBlock): Xml {
  const cells = (row: string[]) => html('tr', {}, ...row.map((cell) => html('td', {}, cell)));
  return html('table', { id }, html('tbody', {}, ...rows.map(cells)));
}

function lostHeading(id: string, label: string, depth: number): Xml {
  return html(headingTag(depth), { id: lostLine(id), class: 'editor' }, label + LOST_WORDS);
}

const headingTag = (depth: number): string => `h${Math.min(depth + 1, 6)}`;

/** Depth of each heading from 1, by its id, lost ones among them. */
function depthsIn(items: OutlineItem[], depth = 1): Map<string, number> {
  return new Map(items.flatMap(({ id, children }) => [[id, depth] as const, ...depthsIn(children, depth + 1)]));
}

function noteMark(number: number): Xml {
  const target = { id: `r${number}`, href: `#f${number}` };
  // With `data-editor` the number does not part the characters of a word when the text is converted.
  const kind = { 'epub:type': 'noteref', role: 'doc-noteref', class: 'ref', 'data-editor': '' };
  return html('a', { ...kind, ...target }, String(number));
}

function footnotes(report: Report, told: readonly Note[]): Xml {
  const blocks = new Map(report.blocks.map((block) => [block.id, block]));
  const notes = told.map((note, at) => {
    const sure = 'certainty' in note ? `（${CERTAINTY[note.certainty]}）` : '';
    const back = html('a', { href: `#r${at + 1}` }, String(at + 1));
    const says = noteWords(note, blocks.get(note.block), report);
    const words = `　${NOTE_NAMES[note.type]}${sure}${says && `：${says}`}`;
    const place = { 'epub:type': 'footnote', role: 'doc-footnote', id: `f${at + 1}` };
    return html('aside', place, html('p', {}, back, words));
  });
  const heading = html('h2', { id: 'notes' }, '校记');
  return html('section', { 'epub:type': 'footnotes', class: 'notes' }, heading, ...notes);
}
