import { readFileSync } from 'node:fs';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;
export type Element = DefaultTreeAdapterTypes.Element;

/** All elements of an HTML file in document order, those in templates included. */
export function elementsOf(file: string): Element[] {
  const found: Element[] = [];
  walk(parse(readFileSync(file, 'utf8')), (node) => {
    if ('tagName' in node) found.push(node);
    return true;
  });
  return found;
}

/** An attribute's value. */
export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((attr) => attr.name === name)?.value;
}

/** What the source prints in an element: its text without what an editor added (`data-editor`), and the source's words where others are shown (`data-base`). */
export function printedText(element: Element): string {
  let text = '';
  walk(element, (node) => {
    if ('tagName' in node && attribute(node, 'data-editor') !== undefined) return false;
    const base = 'tagName' in node ? attribute(node, 'data-base') : undefined;
    if (base !== undefined) {
      text += base;
      return false;
    }
    if (node.nodeName === '#text') text += (node as DefaultTreeAdapterTypes.TextNode).value;
    return true;
  });
  return text;
}

/** Types of script that a browser runs. */
const RUN = [undefined, 'module', 'text/javascript'];

/** Whether an element is a script that is in the page itself and that the browser runs. */
export function isInlineScript(element: Element): boolean {
  return (
    element.tagName === 'script' && attribute(element, 'src') === undefined && RUN.includes(attribute(element, 'type'))
  );
}

/** Visits a node. If `visit` returns true, the nodes below it are visited too. */
function walk(node: Node, visit: (node: Node) => boolean): void {
  if (!visit(node)) return;
  if ('content' in node) walk(node.content, visit);
  if ('childNodes' in node) for (const child of node.childNodes) walk(child, visit);
}
