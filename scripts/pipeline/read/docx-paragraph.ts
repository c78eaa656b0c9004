import { countLabel, numberingOf } from './docx-numbering.ts';
import {
  type DocumentLine,
  MOST_PARAGRAPHS,
  newLine,
  type Paragraph,
  sinkOf,
  TooManyParagraphs,
  type Walk,
} from './docx-state.ts';
import { chainOf } from './docx-styles.ts';
import { append, appendDraft, type Draft, isWritten, type Manner } from './draft.ts';
import { childOf, setting, type XmlElement } from './xml.ts';

/** Begins a paragraph. Throws `TooManyParagraphs`. */
export function openParagraph(element: XmlElement, walk: Walk): void {
  walk.paragraphs += 1;
  if (walk.paragraphs > MOST_PARAGRAPHS) throw new TooManyParagraphs();
  const properties = childOf(element, 'w:pPr');
  const styleId = setting(properties, 'w:pStyle');
  const chain = chainOf(walk.styles, styleId);
  const heading = chain.map(({ name }) => /^(?:heading|标题)\s*([1-6])$/iu.exec(name)?.[1]).find(Boolean);
  walk.open.push({
    line: newLine({ headingDepth: heading ? Number(heading) : 0, ...(walk.note ? { note: true } : {}) }),
    properties,
    styleId,
    bold: chain.find(({ bold }) => bold !== undefined)?.bold ?? false,
    vanish: chain.find(({ vanish }) => vanish !== undefined)?.vanish ?? false,
    contents: chain.some(({ name }) => /^(?:toc\s*(?:\d|heading)|目录\s*\d?)/iu.test(name)) || inContents(walk),
    boxes: [],
    broken: [],
  });
}

function inContents({ contents, fields }: Walk): boolean {
  return contents > 0 || fields.some((field) => field.contents);
}

/** Ends a paragraph: its label is counted, its lines and those of its text boxes join what holds it. */
export function closeParagraph(_: XmlElement, walk: Walk): void {
  const paragraph = walk.open.pop();
  if (!paragraph) return;
  const { properties, styleId, boxes } = paragraph;
  const own = [...paragraph.broken, paragraph.line];
  const mark = childOf(properties, 'w:rPr');
  const lines = walk.carried ? joined(walk.carried, own) : own;
  walk.carried = null;
  const sink = sinkOf(walk).lines;
  // A deleted paragraph mark makes one paragraph of two; the second one's properties hold.
  if ((childOf(mark, 'w:del') || childOf(mark, 'w:moveFrom')) && boxes.length === 0) {
    walk.carried = lines;
    return;
  }
  label(lines, paragraph, numberingWith(properties, styleId, walk), walk);
  if (paragraph.contents || inContents(walk)) for (const line of lines) cutAll(line, 'contents');
  const written = lines.some(isWritten);
  if (boxes.length > 0 && written)
    lines[0]?.doubts.push({
      rule: 'text-box',
      text: `“${(boxes[0] as Draft).points.slice(0, 16).join('')}…” stands in a text box beside this paragraph and was read before it`,
    });
  for (const line of boxes) sink.push(line);
  if (boxes.length > 0 && !written) return;
  for (const line of lines) sink.push(line);
}

function joined(before: DocumentLine[], after: DocumentLine[]): DocumentLine[] {
  const last = before.at(-1);
  const [first, ...rest] = after;
  if (!last || !first) return [...before, ...after];
  const line: DocumentLine = { ...newLine(first.layout), doubts: [...last.doubts, ...first.doubts] };
  appendDraft(line, last);
  appendDraft(line, first);
  return [...before.slice(0, -1), line, ...rest];
}

/** The list of a paragraph: its own properties, else those of its style; list 0 takes a paragraph out of its style's list. */
function numberingWith(properties: XmlElement | undefined, styleId: string | undefined, walk: Walk) {
  const own = numberingOf(properties);
  const styled = chainOf(walk.styles, styleId)
    .map(({ numbering }) => numbering)
    .find(({ list }) => list !== undefined);
  return {
    numbering: { list: own.list ?? styled?.list, level: own.level ?? styled?.level },
    style: own.list === undefined ? styleId : undefined,
  };
}

function label(
  lines: DocumentLine[],
  { bold }: Paragraph,
  { numbering, style }: ReturnType<typeof numberingWith>,
  walk: Walk,
): void {
  const { text, bullet, unknown } = countLabel(walk.numbering, numbering, style);
  const [line] = lines;
  if (!line || !isWritten(line)) return;
  if (bullet) line.layout = { ...line.layout, listItem: true };
  if (text !== '') {
    const start = line.points.findIndex((char) => !/\p{White_Space}/u.test(char));
    const strong = bold || line.bold.some(([from]) => from <= start);
    const labelled = newLine(line.layout);
    append(labelled, text, { bold: strong, cut: null });
    appendDraft(labelled, line);
    lines[0] = { ...labelled, doubts: line.doubts };
  }
  if (unknown !== null)
    lines[0]?.doubts.push({
      rule: 'numbering-format',
      text: `is numbered in the format ${unknown}, which is not known; its number was written in digits`,
    });
}

/** Adds text to the paragraph, unless a field prints something else for it. */
export function addText(text: string, walk: Walk): void {
  const paragraph = walk.open.at(-1);
  if (!paragraph || walk.fields.some((field) => !field.result)) return;
  for (const field of walk.fields) field.printed = true;
  const { bold, vanish } = walk.run;
  const cut: Manner['cut'] = vanish ? { kind: 'furniture', reason: 'hidden' } : null;
  append(paragraph.line, text, { bold, cut });
}

/** Ends a line in mid-paragraph. */
export function breakLine(walk: Walk): void {
  const paragraph = walk.open.at(-1);
  if (!paragraph || walk.fields.some((field) => !field.result)) return;
  paragraph.broken.push(paragraph.line);
  paragraph.line = newLine(paragraph.line.layout);
}

function cutAll(line: DocumentLine, reason: string): void {
  if (line.points.length > 0) line.cuts = [{ start: 0, end: line.points.length, kind: 'furniture', reason }];
}
