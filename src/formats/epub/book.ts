/** EPUB 3 books of one report or of all reports of a place, in one variant. */
import { governmentOf, shortVersionName } from '../../cite/work.ts';
import type { Report } from '../../model/report.ts';
import { placeName, reportTitle } from '../../site/naming.ts';
import { type Convert, converterFor } from '../../variants/convert.ts';
import { convertHtml, convertXml } from '../../variants/convert-html.ts';
import type { VariantTag } from '../../variants/variants.ts';
import { TEXTS } from '../two-texts.ts';
import { archive, textIn } from './archive.ts';
import { colophon, type Imprint } from './colophon.ts';
import { cover } from './cover.ts';
import { type Entry, entriesOf, marksOf, navigation, type PageMark } from './navigation.ts';
import { type BookFile, packaged } from './package.ts';
import { reportText } from './report-text.ts';
import { STYLE } from './style.ts';
import { bookPage, html } from './xhtml.ts';

/** What a book needs to know besides its texts. */
export interface BookPlace extends Imprint {
  /** Absolute address of the page that the book stands for. */
  address: string;
  /** ISO date of the release that last changed one of its texts. */
  modified: string;
}

/** The document with the text in a book of one report. */
const TEXT_FILE = 'text.xhtml';

/** A book with one report. */
export function reportBook(report: Report, place: BookPlace): Uint8Array<ArrayBuffer> {
  const { version, year, delivered, region } = report;
  const file = TEXT_FILE;
  return book([report], place, {
    title: reportTitle(report),
    edition: version ? shortVersionName(version) : '',
    years: `${year}年`,
    creator: governmentOf(region),
    date: delivered.date,
    files: [document('text', file, textOfReport(report, place.lang))],
    entries: [{ words: reportTitle(report), href: `${file}#title`, children: entriesOf(report, file) }],
    marks: marksOf(report, file),
  });
}

/**
 * A book with all reports of a place, the oldest first.
 * @param bookOf the report's own book in the variant, whose text goes into this one
 */
export function placeBook(
  reports: readonly Report[],
  place: BookPlace,
  bookOf: (report: Report) => Uint8Array,
): Uint8Array<ArrayBuffer> {
  const oldestFirst = reports.toSorted((one, other) => one.year - other.year || (one.id < other.id ? -1 : 1));
  const [first, last] = [oldestFirst[0] as Report, oldestFirst.at(-1) as Report];
  const years = first.year === last.year ? `${first.year}年` : `${first.year}—${last.year}年`;
  const parts = oldestFirst.map((report, at) => ({ report, file: `text-${at + 1}.xhtml` }));
  return book(oldestFirst, place, {
    title: `${placeName(first.region)}政府工作报告（${years}）`,
    edition: `${reports.length}份`,
    years,
    creator: governmentOf(first.region),
    date: null,
    files: parts.map(({ report, file }) =>
      document(file.replace('.xhtml', ''), file, textIn(bookOf(report), `EPUB/${TEXT_FILE}`)),
    ),
    entries: parts.map(({ report, file }) => ({
      words: reportTitle(report),
      href: `${file}#title`,
      children: entriesOf(report, file),
    })),
    marks: parts.flatMap(({ report, file }) => marksOf(report, file, `${report.year} `)),
  });
}

/** What differs between books. */
interface Contents {
  title: string;
  edition: string;
  years: string;
  creator: string;
  date: string | null;
  files: BookFile[];
  entries: Entry[];
  marks: PageMark[];
}

/** Documents that belong to no single report are converted by the words of all. */
function book(reports: readonly Report[], place: BookPlace, contents: Contents): Uint8Array<ArrayBuffer> {
  const { lang, publisher } = place;
  const { title, edition, years, creator, date, marks } = contents;
  const region = (reports[0] as Report).region;
  const convert = converterFor(lang, reports.length === 1 ? reports[0]?.script : undefined);
  const page = (id: string, text: string, properties?: 'nav'): BookFile =>
    document(id, `${id}.xhtml`, convertHtml(text, convert, lang), properties);
  const words = { publisher, place: placeName(region), kind: '政府工作报告', years };
  const entries = [...contents.entries, { words: '版本说明', href: 'colophon.xhtml', children: [] }];
  const files: BookFile[] = [
    page('cover', coverPage(title, lang)),
    page('contents', navigation(title, lang, entries, marks), 'nav'),
    ...contents.files,
    page('colophon', colophon(reports, place)),
    { id: 'cover-image', path: 'cover.svg', text: inXml(cover(words, lang), convert, lang), ...COVER_IMAGE },
    { id: 'style', path: 'book.css', text: STYLE, type: 'text/css', read: false },
  ];
  const facts = {
    ...{ title, lang, creator, publisher, date },
    identifier: place.address,
    modified: place.modified,
    description: [TEXTS.edited.name, edition].filter(Boolean).join('，'),
    rights: `国家机关文件，不适用著作权法保护，可以自由复制、传播：${place.copyright}`,
  };
  return archive(packaged(facts, files, (text) => inXml(text, convert, lang)));
}

const COVER_IMAGE = { type: 'image/svg+xml', properties: 'cover-image', read: false } as const;

function inXml(text: string, convert: Convert, lang: VariantTag): string {
  return convertXml(text, convert, lang);
}

/** The text of a report, converted with its own lists of words. */
function textOfReport(report: Report, lang: VariantTag): string {
  return convertHtml(reportText(report, lang), converterFor(lang, report.script), lang);
}

function document(id: string, path: string, text: string, properties?: 'nav'): BookFile {
  return { id, path, text, type: 'application/xhtml+xml', read: true, ...(properties ? { properties } : {}) };
}

function coverPage(title: string, lang: string): string {
  const image = html('p', { class: 'cover' }, html('img', { src: 'cover.svg', alt: title, role: 'doc-cover' }));
  return bookPage(title, lang, { 'epub:type': 'cover' }, image);
}
