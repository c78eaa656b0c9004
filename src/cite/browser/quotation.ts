/** Copies of a passage with its source, for somebody who writes. */
import { shownPieces } from '../../browser/pieces.ts';
import { WORDS } from './passage.words.ts';
import { sectionOf } from './section.ts';

/** The words of a block, or those of them in a range, as the page shows them; what the editor supplied is in 〔〕. */
export function wordsOf(block: Element, range?: Range): string {
  const words = shownPieces(block).map(({ node, text }) => {
    if (range && !range.intersectsNode(node)) return '';
    const start = node === range?.startContainer ? range.startOffset : 0;
    const part = text.slice(start, node === range?.endContainer ? range.endOffset : text.length);
    const isSupplied = node.parentElement?.closest('.supplied') && part !== '';
    return isSupplied ? `〔${part}〕` : part;
  });
  return words.join('').trim();
}

/** Marks that quote inside other quotation marks. */
const INNER: Record<string, string> = { '“': '‘', '”': '’', '「': '『', '」': '』' };

/** The words as a quotation, followed by the title of the report, the section and the address. */
export function quotation(words: string, id: string, url: string): string {
  const section = sectionOf(id);
  const title = document.querySelector('h1')?.cloneNode(true) as Element;
  for (const mark of title.querySelectorAll('[data-editor]')) mark.remove();
  const values: Record<string, string> = {
    words: words.replace(/[“”「」]/gu, (mark) => INNER[mark] ?? mark),
    title: (title.textContent ?? '').trim(),
    section,
    url,
  };
  const pattern = section ? WORDS.quotation : WORDS.quotationBeforeSections;
  return pattern.replace(/\{(\w+)\}/gu, (_, name: string) => values[name] ?? '');
}
