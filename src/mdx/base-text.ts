import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';

/**
 * What the source prints at a stretch of a rendered report: the text of the stretch, with the words of the source in place of those that the editor
 * put there (`data-base`), and without what the editor says of it.
 * @example baseText('于<note-mark data-base="跛出">蹚出</note-mark>') // '于跛出'
 */
export function baseText(html: string): string {
  return textOf(parseFragment(html));
}

function textOf(node: DefaultTreeAdapterTypes.Node): string {
  if (node.nodeName === '#text') return (node as DefaultTreeAdapterTypes.TextNode).value;
  if (node.nodeName === 'note-words' || !('childNodes' in node)) return '';
  const base = 'attrs' in node ? node.attrs.find(({ name }) => name === 'data-base') : undefined;
  return base ? base.value : node.childNodes.map(textOf).join('');
}
