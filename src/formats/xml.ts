/** Makes an XML element. Texts and attribute values are escaped, and a child that is `undefined` is left out. */
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

/** A whole document. `before` stands between the XML declaration and the root, e.g. a document type. */
export function xmlText(root: Xml, before = ''): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${before}${root.xml}\n`;
}

/** A whole document as a response. */
export function xmlDocument(root: Xml, type: string): Response {
  return new Response(xmlText(root), { headers: { 'content-type': type } });
}

/** Characters that no XML file may contain, not even as a reference. */
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

function escapeXml(text: string): string {
  return text
    .replace(FORBIDDEN, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
