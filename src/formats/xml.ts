/** An XML element as text; a child that is `undefined` is left out, text is escaped. */
export function element(
  name: string,
  attributes: Record<string, string>,
  ...children: (Xml | string | undefined)[]
): Xml {
  const start = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(value)}"`);
  const inner = children.map((child) => (typeof child === 'string' ? escapeXml(child) : (child?.xml ?? '')));
  return {
    xml: children.length > 0 ? `<${name}${start.join('')}>${inner.join('')}</${name}>` : `<${name}${start.join('')}/>`,
  };
}

export interface Xml {
  xml: string;
}

/** A whole document as a response. */
export function xmlDocument(root: Xml, type: string): Response {
  return new Response(`<?xml version="1.0" encoding="utf-8"?>\n${root.xml}\n`, { headers: { 'content-type': type } });
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
