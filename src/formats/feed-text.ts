/** Texts of reports in a feed, as XHTML: what a reader sees in the program with which he follows the feed. */
import { stepWords } from '../model/path.ts';
import { type Block, printed, type Report } from '../model/report.ts';
import { depths, outline } from '../site/outline.ts';
import type { Convert } from '../variants/convert.ts';
import { TEXTS } from './two-texts.ts';
import { element, type Xml } from './xml.ts';

/** Blocks of the opening, for an entry without the whole text. */
const OPENING = 4;

/** The whole edited text of a report, its words converted. The middleware leaves what has `translate="no"` as it is. */
export function wholeText(report: Report, convert: Convert): Xml {
  const nesting = depths(report);
  const lines = TEXTS.edited.of(report).blocks.map((block) => lineOf(block, nesting.get(block.id), convert));
  return content(...lines);
}

/** The chapters of a report and its first paragraphs, converted. */
export function opening(report: Report, convert: Convert): Xml {
  const chapters = outline(report).map(({ label, pieces }) =>
    element('li', {}, convert(stepWords({ label, text: pieces.map(({ text }) => text).join('') }))),
  );
  const paragraphs = TEXTS.edited
    .of(report)
    .blocks.filter(({ type }) => type === 'paragraph')
    .slice(0, OPENING)
    .map((block) => lineOf(block, undefined, convert));
  return content(chapters.length > 0 ? element('ul', {}, ...chapters) : undefined, ...paragraphs);
}

function lineOf(block: Block, depth: number | undefined, convert: Convert): Xml {
  if (block.type === 'table') {
    const rows = block.rows.map((cells) => element('tr', {}, ...cells.map((cell) => element('td', {}, convert(cell)))));
    return element('table', {}, element('tbody', {}, ...rows));
  }
  return element(depth === undefined ? 'p' : `h${Math.min(depth + 1, 6)}`, {}, convert(printed(block)));
}

/** The content of an entry. */
function content(...children: (Xml | undefined)[]): Xml {
  const place = { xmlns: 'http://www.w3.org/1999/xhtml', translate: 'no' };
  return element('content', { type: 'xhtml' }, element('div', place, ...children));
}
