import { SaxesParser } from 'saxes';

/** An element of an XML document. */
export interface XmlElement {
  /** Name as written, with its prefix. */
  name: string;
  attributes: Record<string, string>;
  children: (XmlElement | string)[];
}

/** Reads an XML document strictly: what is not well formed throws. */
export function parseXml(text: string): XmlElement {
  const root: XmlElement = { name: '', attributes: {}, children: [] };
  const open = [root];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const values = Object.entries(attributes).map(([key, { value }]) => [key, value]);
    const element: XmlElement = { name, attributes: Object.fromEntries(values), children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('text', (words) => open.at(-1)?.children.push(words));
  parser.on('closetag', () => open.pop());
  parser.write(text).close();
  return root.children.find((child) => typeof child !== 'string') as XmlElement;
}

/** The element itself and all below it that are wanted, in document order. */
export function allOf(element: XmlElement, wanted: (element: XmlElement) => boolean): XmlElement[] {
  const below = element.children.flatMap((child) => (typeof child === 'string' ? [] : allOf(child, wanted)));
  return wanted(element) ? [element, ...below] : below;
}

export const attributeOf = (element: XmlElement, name: string): string | undefined => element.attributes[name];

/** The text of an element without that of the elements below it that are not wanted. */
export function xmlWords(element: XmlElement, wanted: (element: XmlElement) => boolean = () => true): string {
  return element.children
    .map((child) => (typeof child === 'string' ? child : wanted(child) ? xmlWords(child, wanted) : ''))
    .join('');
}
