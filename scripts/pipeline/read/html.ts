import { refuse } from '../../cli/messages.ts';
import type { Message } from '../types.ts';
import { isWritten, linesOf, shownText } from './draft.ts';
import { framing } from './html-frame.ts';
import { parsePage, TooManyElements } from './html-parse.ts';
import { type Page, type PageLine, walkPage } from './html-walk.ts';
import { LINE_RULES } from './lines.rules.ts';
import type { Cut, ReadSource, SourceLine } from './source.ts';

/** Hidden text of at least this many UTF-16 units may belong to the report, so a doubt is raised. Shorter hidden text is there against copying. */
const PIECE = 40;

/**
 * Reads a web page: its text becomes lines, the page around the text is cut out as furniture. What is neither text nor white space counts as markup.
 */
export function readPage(html: string, file: string): Pick<ReadSource, 'lines' | 'outside' | 'doubts' | 'frontMatter'> {
  const page = walkPage(parsed(html, file));
  const doubts: Message[] = [];
  const doubt = (rule: string, line: number, text: string): number =>
    doubts.push({ rule, severity: 'warning', text, file, line: line + 1 });
  showHidden(page, doubt);
  page.lines = page.lines.filter((line, index) => isWritten(line) || parts(page.lines, index));
  const frame = framing(page);
  const lines = linesOf(page.lines);
  lines.forEach((line, index) => {
    if (frame.isFrame[index])
      line.cuts = [{ start: 0, end: line.points.length, kind: 'furniture', reason: 'web-page' }];
  });
  for (const { line, count, words } of frame.leftOut)
    doubt(
      'left-out',
      line,
      `“${words}…” (${count} characters) stands apart from the text and was taken for the page around it; if it belongs to the report, save the page's text as .txt or .md`,
    );
  if (areParagraphs(lines)) for (const line of lines) line.layout = { ...line.layout, listItem: false };
  tellApart(page, frame.isFrame, doubt);
  const inLines = lines.reduce((sum, line) => sum + line.points.length + line.end, 0);
  const chars = countPoints(html);
  const whitespace = Math.min(page.whitespace, Math.max(0, chars - inLines));
  return {
    lines,
    outside: { whitespace, markup: chars - inLines - whitespace },
    doubts: doubts.sort((one, other) => (one.line ?? 0) - (other.line ?? 0)),
    frontMatter: page.title ? { title: page.title } : {},
  };
}

function parsed(html: string, file: string): ReturnType<typeof parsePage> {
  try {
    return parsePage(html);
  } catch (error) {
    if (!(error instanceof TooManyElements)) throw error;
    const text =
      'opens tags such as <font> or <b> again and again without closing them; save the text of the page as .txt';
    refuse('unclosed-tags', text, { file });
  }
}

/** Whether a blank line must stay because it separates lines. Of several in a row only the first stays. */
function parts(lines: PageLine[], index: number): boolean {
  const line = lines[index];
  const before = lines[index - 1];
  return line !== undefined && line.points.length === 0 && before !== undefined && isWritten(before);
}

/** Whether a page sets its paragraphs and headings as items of a list. If so, the list items are read as paragraphs. */
function areParagraphs(lines: SourceLine[]): boolean {
  const text = lines.filter(
    ({ cuts, points }) => points.length > 0 && cuts.every(({ reason }) => reason !== 'web-page'),
  );
  const items = text.filter(({ layout }) => layout.listItem);
  const opens = ({ points }: SourceLine) => LINE_RULES.heading.pattern.test(points.join('').trim());
  return items.length * 2 > text.length && items.some(opens);
}

type Doubt = (rule: string, line: number, text: string) => void;

/** If a page hides most of its text, a script shows it later. Then hidden text is read as text. */
function showHidden(page: Page, doubt: Doubt): void {
  const isHidden = ({ reason }: Cut): boolean => reason === 'hidden';
  let hidden = 0;
  let all = 0;
  for (const { points, cuts } of page.lines) {
    all += points.length;
    for (const cut of cuts.filter(isHidden)) hidden += cut.end - cut.start;
  }
  if (hidden * 2 < all || isCopy(page.lines, isHidden)) return;
  const first = page.lines.findIndex(({ cuts }) => cuts.some(isHidden));
  for (const line of page.lines) line.cuts = line.cuts.filter((cut) => !isHidden(cut));
  if (first >= 0)
    doubt('hidden-text', first, 'the page hides most of its text until a script runs; it was read as text');
}

/** Whether most of the hidden text is also shown elsewhere in the page, as in a page that has a copy for printing. */
function isCopy(lines: PageLine[], isHidden: (cut: Cut) => boolean): boolean {
  const shown = new Set(lines.map((line) => shownText(line).trim()));
  const hidden = lines.filter(({ cuts }) => cuts.some(isHidden));
  const copied = hidden.filter(({ points }) => shown.has(points.join('').trim()));
  return copied.length * 2 > hidden.length;
}

/** Raises doubts about prose that is in the page and is hidden or struck out. */
function tellApart(page: Page, isFrame: boolean[], doubt: Doubt): void {
  page.lines.forEach(({ points, cuts }, index) => {
    if (isFrame[index]) return;
    for (const { start, end, reason } of cuts) {
      const words = points.slice(start, end).join('').trim();
      const much = words.length >= PIECE || LINE_RULES.heading.pattern.test(words);
      if (reason === 'deleted' || (reason === 'hidden' && much))
        doubt(
          `${reason}-text`,
          index,
          `“${words.slice(0, 16)}…” is in the file but ${reason === 'hidden' ? 'hidden' : 'struck out'}; it was left out`,
        );
    }
  });
}

function countPoints(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}
