import { SaxesParser } from 'saxes';

/** An element of an Office document. Names have the usual prefix of their namespace (`w:p`), whatever prefix the file uses. */
export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  children: XmlNode[];
}

export type XmlNode = XmlElement | string;

/** Elements may be nested at most this deep; nothing that people write is deeper. */
const DEEPEST = 1000;
/** A part may have at most this many elements; a report of a million characters has a tenth of it. */
const MOST_ELEMENTS = 500_000;

/** The namespaces, in their first and in their strict form, each with the prefix that this code uses for it. */
const PREFIXES: Record<string, string> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w:',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w:',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r:',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r:',
  'http://schemas.openxmlformats.org/package/2006/relationships': '',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc:',
  'http://schemas.openxmlformats.org/drawingml/2006/main': 'a:',
  'http://purl.oclc.org/ooxml/drawingml/main': 'a:',
  'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing': 'wp:',
  'http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing': 'wp:',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm:',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm:',
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main': 's:',
  'http://purl.oclc.org/ooxml/spreadsheetml/main': 's:',
  'urn:schemas-microsoft-com:vml': 'v:',
  'urn:schemas-microsoft-com:office:office': 'o:',
};

/** Thrown for a part that is no well-formed XML, or that exceeds the limits above. The message is one line for people. */
export class BadXml extends Error {}

/** Parses a part of an Office document. @throws BadXml */
export function parseXml(bytes: Buffer): XmlElement {
  const root: XmlElement = { name: '', attributes: {}, children: [] };
  const open: XmlElement[] = [root];
  let count = 0;
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw new BadXml(error.message.split('\n')[0]);
  });
  parser.on('opentag', (tag) => {
    const element: XmlElement = { name: nameOf(tag.uri, tag.local), attributes: {}, children: [] };
    for (const attribute of Object.values(tag.attributes)) {
      if (attribute.prefix === 'xmlns' || attribute.name === 'xmlns') continue;
      element.attributes[nameOf(attribute.uri, attribute.local)] = attribute.value;
    }
    open.at(-1)?.children.push(element);
    count += 1;
    if (count > MOST_ELEMENTS) throw new BadXml(`has more than ${MOST_ELEMENTS} elements; that is no report`);
    open.push(element);
    if (open.length > DEEPEST) throw new BadXml(`is nested more than ${DEEPEST} elements deep`);
  });
  parser.on('closetag', () => {
    open.pop();
  });
  const addText = (text: string): number | undefined => open.at(-1)?.children.push(text);
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.write(textOf(bytes)).close();
  return elementsOf(root)[0] ?? root;
}

function nameOf(uri: string, local: string): string {
  return `${PREFIXES[uri] ?? '?:'}${local}`;
}

/** Decodes XML: as UTF-16 (little-endian) if a byte order mark or the first character shows that, else as UTF-8. */
function textOf(bytes: Buffer): string {
  const [first = 0, second = 0] = bytes;
  const encoding = (first === 0xff && second === 0xfe) || (first === 0x3c && second === 0) ? 'utf-16le' : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}

/** The child elements of an element. */
export function elementsOf({ children }: XmlElement): XmlElement[] {
  return children.filter((child): child is XmlElement => typeof child !== 'string');
}

/** The first child with a name; undefined if there is none. */
export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child): child is XmlElement => typeof child !== 'string' && child.name === name);
}

/** The attribute `w:val` of a child. Undefined if there is no such child; empty if it has no value. */
export function setting(element: XmlElement | undefined, name: string): string | undefined {
  const child = childOf(element, name);
  return child && (child.attributes['w:val'] ?? '');
}

/** Whether a switch such as `<w:b/>` is on. Undefined if the element does not have it. */
export function isOn(element: XmlElement | undefined, name: string): boolean | undefined {
  const value = setting(element, name);
  return value === undefined ? undefined : !/^(?:0|false|off|none)$/u.test(value);
}
