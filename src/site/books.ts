/** The books of this library: EPUB files of a report and of all reports of a place. */
import { type BookPlace, placeBook, reportBook } from '../formats/epub/book.ts';
import { placeSlug } from '../model/ids.ts';
import type { Report } from '../model/report.ts';
import { settings } from '../settings/settings.ts';
import type { Variant } from '../variants/variants.ts';
import { uses } from './inputs.ts';
import { keepLast } from './keep-last.ts';
import type { Place } from './library.ts';
import { feedDate } from './publication.ts';
import { readModel } from './read-model.ts';
import { absolute, pageUrl } from './urls.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** End of the address of a book in a variant. @example 'epub', 'tw.epub' */
export const bookEnding = ({ segment }: Variant): string => (segment ? `${segment}.epub` : 'epub');

/** The book of a report. */
export function bookOfReport(id: string, variant: Variant): Bytes {
  uses(`report:${id}`);
  return kept(placeSlug(id), `${id}.${variant.lang}`, () => {
    const report = readModel(id);
    return reportBook(report, bookPlace(`${id}/`, [report], variant));
  });
}

/** Whether a place has a book of its own. The book of its only report would be the same. */
export const hasBook = ({ reports }: Place): boolean => reports.length > 1;

/** The book of all reports of a place. */
export function bookOfPlace({ slug, reports }: Place, variant: Variant): Bytes {
  for (const { id } of reports) uses(`report:${id}`);
  return kept(slug, `${slug}.${variant.lang}`, () => {
    const models = reports.map(({ id }) => readModel(id));
    return placeBook(models, bookPlace(`${slug}/`, models, variant), ({ id }) => bookOfReport(id, variant));
  });
}

function bookPlace(path: string, reports: Report[], variant: Variant): BookPlace {
  const dates = reports.map(({ id, delivered, year }) => feedDate(id, delivered.date, year));
  return {
    publisher: settings.name,
    lang: variant.lang,
    address: absolute(pageUrl(variant, path)),
    modified: dates.sort().at(-1) as string,
    pageOf: ({ id }) => absolute(pageUrl(variant, `${id}/`)),
    copyright: absolute(pageUrl(variant, 'about/#copyright')),
  };
}

/** The books of the place whose pages are being built, by what they are. Pages state the sizes of books that are written later. */
const booksOf = keepLast((_slug: string) => new Map<string, Bytes>());

function kept(slug: string, key: string, make: () => Bytes): Bytes {
  const books = booksOf(slug);
  const book = books.get(key) ?? make();
  books.set(key, book);
  return book;
}
