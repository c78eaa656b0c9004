/** What a book says of itself, and the list of its files. */
import { element, type Xml, xmlText } from '../xml.ts';

/** A file of a book. */
export interface BookFile {
  id: string;
  /** Path beside the package document. */
  path: string;
  text: string;
  type: 'application/xhtml+xml' | 'image/svg+xml' | 'text/css';
  properties?: 'nav' | 'cover-image';
  /** Whether the file is in the book's spine, the order in which it is read from beginning to end. */
  read: boolean;
}

/** Facts about a book. */
export interface BookFacts {
  title: string;
  lang: string;
  /** Its address, which names it for good. */
  identifier: string;
  creator: string;
  publisher: string;
  description: string;
  /** ISO date of what the book holds; null where it is not known. */
  date: string | null;
  /** ISO date of the release that last changed the text. */
  modified: string;
  rights: string;
}

/** Path of the package document in the archive. */
const PACKAGE = 'EPUB/package.opf';

/** Tells programs where the package document is. */
export const CONTAINER = xmlText(
  element(
    'container',
    { version: '1.0', xmlns: 'urn:oasis:names:tc:opendocument:xmlns:container' },
    element(
      'rootfiles',
      {},
      element('rootfile', { 'full-path': PACKAGE, 'media-type': 'application/oebps-package+xml' }),
    ),
  ),
);

/** All files of a book by their paths in the archive: the package document, then the files that it names. */
export function packaged(facts: BookFacts, files: readonly BookFile[], convert: (text: string) => string) {
  return Object.fromEntries([
    ['META-INF/container.xml', CONTAINER],
    [PACKAGE, convert(packageDocument(facts, files))],
    ...files.map(({ path, text }) => [`EPUB/${path}`, text]),
  ]) as Record<string, string>;
}

function packageDocument(facts: BookFacts, files: readonly BookFile[]): string {
  const { lang } = facts;
  const item = ({ id, path, type, properties }: BookFile) =>
    element('item', { id, href: path, 'media-type': type, ...(properties ? { properties } : {}) });
  const namespace = { xmlns: 'http://www.idpf.org/2007/opf', version: '3.0' };
  const root = element(
    'package',
    { ...namespace, 'unique-identifier': 'book-id', 'xml:lang': lang, prefix: 'schema: http://schema.org/' },
    metadata(facts),
    element('manifest', {}, ...files.map(item)),
    element('spine', {}, ...files.filter(({ read }) => read).map(({ id }) => element('itemref', { idref: id }))),
  );
  return xmlText(root);
}

/** How the book can be read, for those who cannot see or hear everything. */
const ACCESS: [property: string, value: string][] = [
  ['schema:accessMode', 'textual'],
  ['schema:accessModeSufficient', 'textual'],
  ['schema:accessibilityFeature', 'structuralNavigation'],
  ['schema:accessibilityFeature', 'tableOfContents'],
  ['schema:accessibilityFeature', 'readingOrder'],
  ['schema:accessibilityHazard', 'none'],
];

function metadata(facts: BookFacts): Xml {
  const { title, lang, identifier, creator, publisher, description, date, modified, rights } = facts;
  const meta = ([property, value]: [string, string]) => element('meta', { property }, value);
  return element(
    'metadata',
    { 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' },
    element('dc:identifier', { id: 'book-id' }, identifier),
    element('dc:title', {}, title),
    element('dc:language', {}, lang),
    element('dc:creator', {}, creator),
    element('dc:publisher', {}, publisher),
    element('dc:description', {}, description),
    element('dc:rights', {}, rights),
    element('dc:source', {}, identifier),
    date === null ? undefined : element('dc:date', {}, date),
    meta(['dcterms:modified', `${modified}T00:00:00Z`]),
    ...ACCESS.map(meta),
    element('meta', { name: 'cover', content: 'cover-image' }),
  );
}
