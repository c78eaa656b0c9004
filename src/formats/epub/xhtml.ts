/** XHTML documents of a book. Like the pages of the site, they are written in Simplified and converted as a whole. */
import { element, type Xml, xmlText } from '../xml.ts';

/** Something that stands in an element. */
export type Inner = Xml | string | undefined;

/** An element that has an end tag even if it is empty, since programs that read HTML expect one. */
export function html(name: string, attributes: Record<string, string>, ...children: Inner[]): Xml {
  return element(name, attributes, ...children, '');
}

const NAMESPACES = { xmlns: 'http://www.w3.org/1999/xhtml', 'xmlns:epub': 'http://www.idpf.org/2007/ops' };

/** A whole document of a book. `body` are the attributes of its body, e.g. its `epub:type`. */
export function bookPage(title: string, lang: string, body: Record<string, string>, ...children: Inner[]): string {
  const head = html(
    'head',
    {},
    html('title', {}, title),
    element('link', { rel: 'stylesheet', type: 'text/css', href: 'book.css' }),
  );
  const root = html('html', { ...NAMESPACES, lang, 'xml:lang': lang }, head, html('body', body, ...children));
  return xmlText(root, '<!DOCTYPE html>\n');
}
