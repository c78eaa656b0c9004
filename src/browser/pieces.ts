/** A piece of the text of a block: a text node, or a place where the source prints other words than the page shows. */
export interface Piece {
  node: Text | Element;
  text: string;
}

/** The text that the source prints in a block, in pieces. */
export function printedPieces(block: Element): Piece[] {
  return pieces(block, (element) => (element as HTMLElement).dataset.base);
}

/** The text of a block as the page shows it, in pieces. */
export function shownPieces(block: Element): Piece[] {
  return pieces(block, () => undefined);
}

/** The pieces of a block without what the editor says beside the text. An element for which `replaced` gives a text is one piece. */
function pieces(block: Element, replaced: (element: Element) => string | undefined): Piece[] {
  const found: Piece[] = [];
  const visit = (element: Element) => {
    for (const node of element.childNodes) {
      if (node instanceof Text) found.push({ node, text: node.data });
      if (!(node instanceof Element) || node.matches('[data-editor]')) continue;
      const text = replaced(node);
      if (text === undefined) visit(node);
      else found.push({ node, text });
    }
  };
  visit(block);
  return found;
}
