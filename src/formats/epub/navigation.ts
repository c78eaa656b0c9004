/** The contents of a book: what its readers and their programs go by. */
import { LOST_WORDS } from '../../model/path.ts';
import type { Report } from '../../model/report.ts';
import { type OutlineItem, outline } from '../../site/outline.ts';
import type { Xml } from '../xml.ts';
import { lostLine } from './report-text.ts';
import { bookPage, html } from './xhtml.ts';

/** An entry of the contents. */
export interface Entry {
  words: string;
  /** File in the book, with the id in it. */
  href: string;
  children: Entry[];
}

/** A place that a reader may ask for by its name, as by the number of a page. */
export interface PageMark {
  name: string;
  href: string;
}

/** The headings of a report, those that the source has lost among them. `file` is the document with its text. */
export function entriesOf(report: Report, file: string): Entry[] {
  const entry = ({ id, label, pieces, children }: OutlineItem): Entry => {
    const words = pieces.map(({ text }) => text).join('');
    const at = words === LOST_WORDS ? lostLine(id) : id;
    return { words: label + words, href: `${file}#${at}`, children: children.map(entry) };
  };
  return outline(report).map(entry);
}

/** Every passage of a report under its released id. `of` stands before the ids in a book of several reports. */
export function marksOf({ blocks }: Report, file: string, of = ''): PageMark[] {
  return blocks.map(({ id }) => ({ name: of + id, href: `${file}#${id}` }));
}

/** The document with the contents. The list of passages is for programs only, which offer it as a list of pages. */
export function navigation(title: string, lang: string, entries: Entry[], marks: PageMark[]): string {
  const contents = { 'epub:type': 'toc', role: 'doc-toc', id: 'toc' };
  const passages = { 'epub:type': 'page-list', role: 'doc-pagelist', hidden: 'hidden' };
  return bookPage(
    title,
    lang,
    { 'epub:type': 'frontmatter' },
    html('nav', contents, html('h1', {}, '目录'), listOf(entries)),
    html('nav', passages, html('ol', { translate: 'no' }, ...marks.map(({ name, href }) => item(name, href)))),
  );
}

function listOf(entries: Entry[]): Xml {
  return html(
    'ol',
    {},
    ...entries.map(({ words, href, children }) =>
      item(words, href, children.length > 0 ? listOf(children) : undefined),
    ),
  );
}

const item = (words: string, href: string, below?: Xml): Xml => html('li', {}, html('a', { href }, words), below);
